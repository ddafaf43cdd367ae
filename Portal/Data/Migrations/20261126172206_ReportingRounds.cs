using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportingRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ReportingRoundId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedOut",
                table: "StatusReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReportingRounds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportingRounds_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    StatusReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportReviews_StatusReports_StatusReportId",
                        column: x => x.StatusReportId,
                        principalTable: "StatusReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundSchedules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundSchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportingRoundId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportReminders_ReportingRounds_ReportingRoundId",
                        column: x => x.ReportingRoundId,
                        principalTable: "ReportingRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportReminders_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportingRoundId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoundParts_ReportingRounds_ReportingRoundId",
                        column: x => x.ReportingRoundId,
                        principalTable: "ReportingRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundParts_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ReportingRoundId",
                table: "Withdrawals",
                column: "ReportingRoundId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportingRounds_InvestmentId_Month",
                table: "ReportingRounds",
                columns: new[] { "InvestmentId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportReminders_ReportingRoundId_SubprojectId_Day",
                table: "ReportReminders",
                columns: new[] { "ReportingRoundId", "SubprojectId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportReminders_SubprojectId",
                table: "ReportReminders",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportReviews_StatusReportId",
                table: "ReportReviews",
                column: "StatusReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundParts_ReportingRoundId_SubprojectId",
                table: "RoundParts",
                columns: new[] { "ReportingRoundId", "SubprojectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundParts_SubprojectId",
                table: "RoundParts",
                column: "SubprojectId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_ReportingRounds_ReportingRoundId",
                table: "Withdrawals",
                column: "ReportingRoundId",
                principalTable: "ReportingRounds",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_ReportingRounds_ReportingRoundId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "ReportReminders");

            migrationBuilder.DropTable(
                name: "ReportReviews");

            migrationBuilder.DropTable(
                name: "RoundParts");

            migrationBuilder.DropTable(
                name: "RoundSchedules");

            migrationBuilder.DropTable(
                name: "ReportingRounds");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_ReportingRoundId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "ReportingRoundId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "MovedOut",
                table: "StatusReports");
        }
    }
}
