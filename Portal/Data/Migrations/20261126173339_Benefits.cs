using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Benefits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "BenefitId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BenefitMeasurementId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvestigationCountId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TimeSampleId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Benefits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    HowMeasured = table.Column<string>(type: "TEXT", nullable: false),
                    StartValue = table.Column<decimal>(type: "TEXT", nullable: false),
                    StartDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LowTarget = table.Column<decimal>(type: "TEXT", nullable: false),
                    HighTarget = table.Column<decimal>(type: "TEXT", nullable: false),
                    TargetDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MeasureDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Benefits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Benefits_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BenefitMeasurements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    BenefitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    NextDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BenefitMeasurements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BenefitMeasurements_Benefits_BenefitId",
                        column: x => x.BenefitId,
                        principalTable: "Benefits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_BenefitId",
                table: "Withdrawals",
                column: "BenefitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_BenefitMeasurementId",
                table: "Withdrawals",
                column: "BenefitMeasurementId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_InvestigationCountId",
                table: "Withdrawals",
                column: "InvestigationCountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_TimeSampleId",
                table: "Withdrawals",
                column: "TimeSampleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BenefitMeasurements_BenefitId",
                table: "BenefitMeasurements",
                column: "BenefitId");

            migrationBuilder.CreateIndex(
                name: "IX_Benefits_InvestmentId",
                table: "Benefits",
                column: "InvestmentId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_BenefitMeasurements_BenefitMeasurementId",
                table: "Withdrawals",
                column: "BenefitMeasurementId",
                principalTable: "BenefitMeasurements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_Benefits_BenefitId",
                table: "Withdrawals",
                column: "BenefitId",
                principalTable: "Benefits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_InvestigationCounts_InvestigationCountId",
                table: "Withdrawals",
                column: "InvestigationCountId",
                principalTable: "InvestigationCounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_TimeSamples_TimeSampleId",
                table: "Withdrawals",
                column: "TimeSampleId",
                principalTable: "TimeSamples",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_BenefitMeasurements_BenefitMeasurementId",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_Benefits_BenefitId",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_InvestigationCounts_InvestigationCountId",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_TimeSamples_TimeSampleId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "BenefitMeasurements");

            migrationBuilder.DropTable(
                name: "Benefits");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_BenefitId",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_BenefitMeasurementId",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_InvestigationCountId",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_TimeSampleId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "BenefitId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "BenefitMeasurementId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "InvestigationCountId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "TimeSampleId",
                table: "Withdrawals");
        }
    }
}
