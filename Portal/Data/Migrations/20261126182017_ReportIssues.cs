using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportIssues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ReportIssueId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Corrects",
                table: "FrozenReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "FrozenReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReportIssues",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FrozenReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Committee = table.Column<string>(type: "TEXT", nullable: true),
                    AgendaItem = table.Column<string>(type: "TEXT", nullable: true),
                    CaseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportIssues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportIssues_FrozenReports_FrozenReportId",
                        column: x => x.FrozenReportId,
                        principalTable: "FrozenReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ReportIssueId",
                table: "Withdrawals",
                column: "ReportIssueId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_FrozenReportId",
                table: "ReportIssues",
                column: "FrozenReportId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_ReportIssues_ReportIssueId",
                table: "Withdrawals",
                column: "ReportIssueId",
                principalTable: "ReportIssues",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_ReportIssues_ReportIssueId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "ReportIssues");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_ReportIssueId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "ReportIssueId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "Corrects",
                table: "FrozenReports");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "FrozenReports");
        }
    }
}
