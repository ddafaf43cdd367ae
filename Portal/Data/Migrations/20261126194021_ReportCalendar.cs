using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportCalendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "MeetingId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Committee = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportFailures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFailures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFailures_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_MeetingId",
                table: "Withdrawals",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFailures_InvestmentId",
                table: "ReportFailures",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFailures_Kind_Month",
                table: "ReportFailures",
                columns: new[] { "Kind", "Month" });

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_Meetings_MeetingId",
                table: "Withdrawals",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_Meetings_MeetingId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "ReportFailures");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_MeetingId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "MeetingId",
                table: "Withdrawals");
        }
    }
}
