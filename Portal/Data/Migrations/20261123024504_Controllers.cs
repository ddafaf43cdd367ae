using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Controllers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "Forecasts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RowNumber",
                table: "CommitmentUses",
                type: "INTEGER",
                nullable: true);

            // By hand: EF would rebuild the table for the reference, outside the transaction.
            migrationBuilder.Sql(
                "ALTER TABLE \"CommitmentUses\" ADD COLUMN \"VoucherId\" INTEGER NULL REFERENCES \"Vouchers\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.Sql(
                "ALTER TABLE \"Commitments\" ADD COLUMN \"BudgetItemId\" INTEGER NULL REFERENCES \"BudgetItems\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.CreateTable(
                name: "AssetChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssetChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssetChanges_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Appropriation = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetChanges_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CapitalCostAccounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", nullable: false),
                    DepreciationAccount = table.Column<string>(type: "TEXT", nullable: false),
                    AccumulatedAccount = table.Column<string>(type: "TEXT", nullable: false),
                    InterestAccount = table.Column<string>(type: "TEXT", nullable: false),
                    InterestIncomeAccount = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapitalCostAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CapitalCostChoices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Years = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    InterestBase = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    Residual = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapitalCostChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CapitalCostChoices_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryCorrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    VoucherId = table.Column<long>(type: "INTEGER", nullable: false),
                    CorrectedVoucherId = table.Column<long>(type: "INTEGER", nullable: false),
                    CorrectedRow = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryCorrections_Vouchers_CorrectedVoucherId",
                        column: x => x.CorrectedVoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EntryCorrections_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForecastItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ForecastId = table.Column<long>(type: "INTEGER", nullable: false),
                    BudgetItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForecastItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForecastItems_BudgetItems_BudgetItemId",
                        column: x => x.BudgetItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForecastItems_Forecasts_ForecastId",
                        column: x => x.ForecastId,
                        principalTable: "Forecasts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InternalRates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternalRates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ItemTreatments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    BudgetItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsCapitalised = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemTreatments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemTreatments_BudgetItems_BudgetItemId",
                        column: x => x.BudgetItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodLocks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodLocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodLocks_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VarianceThresholds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VarianceThresholds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetChangeLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    BudgetChangeId = table.Column<long>(type: "INTEGER", nullable: false),
                    BudgetItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetChangeLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetChangeLines_BudgetChanges_BudgetChangeId",
                        column: x => x.BudgetChangeId,
                        principalTable: "BudgetChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetChangeLines_BudgetItems_BudgetItemId",
                        column: x => x.BudgetItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: true),
                    BudgetChangeId = table.Column<long>(type: "INTEGER", nullable: true),
                    PeriodLockId = table.Column<long>(type: "INTEGER", nullable: true),
                    ForecastId = table.Column<long>(type: "INTEGER", nullable: true),
                    CommitmentId = table.Column<long>(type: "INTEGER", nullable: true),
                    CommitmentUseId = table.Column<long>(type: "INTEGER", nullable: true),
                    InServiceId = table.Column<long>(type: "INTEGER", nullable: true),
                    AssetChangeId = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Withdrawals_AssetChanges_AssetChangeId",
                        column: x => x.AssetChangeId,
                        principalTable: "AssetChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_BudgetChanges_BudgetChangeId",
                        column: x => x.BudgetChangeId,
                        principalTable: "BudgetChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_CommitmentUses_CommitmentUseId",
                        column: x => x.CommitmentUseId,
                        principalTable: "CommitmentUses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_Forecasts_ForecastId",
                        column: x => x.ForecastId,
                        principalTable: "Forecasts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_InServices_InServiceId",
                        column: x => x.InServiceId,
                        principalTable: "InServices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Withdrawals_PeriodLocks_PeriodLockId",
                        column: x => x.PeriodLockId,
                        principalTable: "PeriodLocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentUses_VoucherId_RowNumber_CommitmentId",
                table: "CommitmentUses",
                columns: new[] { "VoucherId", "RowNumber", "CommitmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_BudgetItemId",
                table: "Commitments",
                column: "BudgetItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AssetChanges_SubprojectId",
                table: "AssetChanges",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChangeLines_BudgetChangeId",
                table: "BudgetChangeLines",
                column: "BudgetChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChangeLines_BudgetItemId",
                table: "BudgetChangeLines",
                column: "BudgetItemId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChanges_InvestmentId",
                table: "BudgetChanges",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CapitalCostChoices_InvestmentId",
                table: "CapitalCostChoices",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryCorrections_CorrectedVoucherId_CorrectedRow_VoucherId",
                table: "EntryCorrections",
                columns: new[] { "CorrectedVoucherId", "CorrectedRow", "VoucherId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryCorrections_VoucherId",
                table: "EntryCorrections",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_ForecastItems_BudgetItemId",
                table: "ForecastItems",
                column: "BudgetItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ForecastItems_ForecastId_BudgetItemId",
                table: "ForecastItems",
                columns: new[] { "ForecastId", "BudgetItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemTreatments_BudgetItemId",
                table: "ItemTreatments",
                column: "BudgetItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodLocks_InvestmentId",
                table: "PeriodLocks",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_AssetChangeId",
                table: "Withdrawals",
                column: "AssetChangeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_BudgetChangeId",
                table: "Withdrawals",
                column: "BudgetChangeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_CommitmentId",
                table: "Withdrawals",
                column: "CommitmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_CommitmentUseId",
                table: "Withdrawals",
                column: "CommitmentUseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ForecastId",
                table: "Withdrawals",
                column: "ForecastId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_InServiceId",
                table: "Withdrawals",
                column: "InServiceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_InvestmentId",
                table: "Withdrawals",
                column: "InvestmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_PeriodLockId",
                table: "Withdrawals",
                column: "PeriodLockId",
                unique: true);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Commitments_BudgetItems_BudgetItemId",
                table: "Commitments");

            migrationBuilder.DropForeignKey(
                name: "FK_CommitmentUses_Vouchers_VoucherId",
                table: "CommitmentUses");

            migrationBuilder.DropTable(
                name: "BudgetChangeLines");

            migrationBuilder.DropTable(
                name: "CapitalCostAccounts");

            migrationBuilder.DropTable(
                name: "CapitalCostChoices");

            migrationBuilder.DropTable(
                name: "EntryCorrections");

            migrationBuilder.DropTable(
                name: "ForecastItems");

            migrationBuilder.DropTable(
                name: "InternalRates");

            migrationBuilder.DropTable(
                name: "ItemTreatments");

            migrationBuilder.DropTable(
                name: "VarianceThresholds");

            migrationBuilder.DropTable(
                name: "Withdrawals");

            migrationBuilder.DropTable(
                name: "AssetChanges");

            migrationBuilder.DropTable(
                name: "BudgetChanges");

            migrationBuilder.DropTable(
                name: "PeriodLocks");

            migrationBuilder.DropIndex(
                name: "IX_CommitmentUses_VoucherId_RowNumber_CommitmentId",
                table: "CommitmentUses");

            migrationBuilder.DropIndex(
                name: "IX_Commitments_BudgetItemId",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "Forecasts");

            migrationBuilder.DropColumn(
                name: "RowNumber",
                table: "CommitmentUses");

            migrationBuilder.DropColumn(
                name: "VoucherId",
                table: "CommitmentUses");

            migrationBuilder.DropColumn(
                name: "BudgetItemId",
                table: "Commitments");
        }
    }
}
