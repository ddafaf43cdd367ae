using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class FinalReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FinalTextId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvestmentEndId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FinalTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FinalTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FinalTexts_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FinalTexts_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvestmentEnds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvestmentEnds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvestmentEnds_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_FinalTextId",
                table: "Withdrawals",
                column: "FinalTextId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_InvestmentEndId",
                table: "Withdrawals",
                column: "InvestmentEndId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FinalTexts_InvestmentId",
                table: "FinalTexts",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_FinalTexts_SubprojectId",
                table: "FinalTexts",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentEnds_InvestmentId",
                table: "InvestmentEnds",
                column: "InvestmentId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_FinalTexts_FinalTextId",
                table: "Withdrawals",
                column: "FinalTextId",
                principalTable: "FinalTexts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_InvestmentEnds_InvestmentEndId",
                table: "Withdrawals",
                column: "InvestmentEndId",
                principalTable: "InvestmentEnds",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_FinalTexts_FinalTextId",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_InvestmentEnds_InvestmentEndId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "FinalTexts");

            migrationBuilder.DropTable(
                name: "InvestmentEnds");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_FinalTextId",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_InvestmentEndId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "FinalTextId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "InvestmentEndId",
                table: "Withdrawals");
        }
    }
}
