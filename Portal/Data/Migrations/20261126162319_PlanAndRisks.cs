using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanAndRisks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DeliveredCountId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MilestoneId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReportedOn",
                table: "Risks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Milestones",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeliveredCounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliverableId = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveredCounts_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAssessments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RiskId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProbabilityBefore = table.Column<string>(type: "TEXT", nullable: false),
                    ConsequenceBefore = table.Column<string>(type: "TEXT", nullable: false),
                    ProbabilityAfter = table.Column<string>(type: "TEXT", nullable: false),
                    ConsequenceAfter = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    NextReview = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskAssessments_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskClosures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RiskId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskClosures_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_DeliveredCountId",
                table: "Withdrawals",
                column: "DeliveredCountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_MilestoneId",
                table: "Withdrawals",
                column: "MilestoneId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveredCounts_DeliverableId",
                table: "DeliveredCounts",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessments_RiskId",
                table: "RiskAssessments",
                column: "RiskId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskClosures_RiskId",
                table: "RiskClosures",
                column: "RiskId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_DeliveredCounts_DeliveredCountId",
                table: "Withdrawals",
                column: "DeliveredCountId",
                principalTable: "DeliveredCounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_Milestones_MilestoneId",
                table: "Withdrawals",
                column: "MilestoneId",
                principalTable: "Milestones",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_DeliveredCounts_DeliveredCountId",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_Milestones_MilestoneId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "DeliveredCounts");

            migrationBuilder.DropTable(
                name: "RiskAssessments");

            migrationBuilder.DropTable(
                name: "RiskClosures");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_DeliveredCountId",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_MilestoneId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "DeliveredCountId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "MilestoneId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "ReportedOn",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Milestones");
        }
    }
}
