using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<string>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Example = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowsHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Investments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    GrantedTo = table.Column<string>(type: "TEXT", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Appropriation = table.Column<long>(type: "INTEGER", nullable: false),
                    YearlyCost = table.Column<long>(type: "INTEGER", nullable: false),
                    YearlySupport = table.Column<long>(type: "INTEGER", nullable: false),
                    YearlyCostFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ledgers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ChartOfAccounts = table.Column<string>(type: "TEXT", nullable: true),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ledgers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutcomeAccountSettings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Accounts = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeAccountSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportSchedules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RowPrints",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    Prints = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RowPrints", x => new { x.Batch, x.Table });
                });

            // By hand: EF cannot say WITHOUT ROWID, which keeps a million rows small and in the order they are read.
            migrationBuilder.Sql(
                """
                CREATE TABLE "VoucherRows" (
                    "VoucherId" INTEGER NOT NULL,
                    "Number" INTEGER NOT NULL,
                    "SumId" INTEGER NOT NULL,
                    "Amount" INTEGER NOT NULL,
                    CONSTRAINT "PK_VoucherRows" PRIMARY KEY ("VoucherId", "Number")
                ) WITHOUT ROWID;
                """);

            // By hand: EF cannot say WITHOUT ROWID, which keeps a million rows small and in the order they are read.
            migrationBuilder.Sql(
                """
                CREATE TABLE "VoucherTexts" (
                    "VoucherId" INTEGER NOT NULL,
                    "Number" INTEGER NOT NULL,
                    "Text" TEXT NOT NULL,
                    CONSTRAINT "PK_VoucherTexts" PRIMARY KEY ("VoucherId", "Number")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "CapitalCostTerms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Residual = table.Column<long>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", nullable: false),
                    Years = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    InterestBase = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapitalCostTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CapitalCostTerms_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionNotes_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionPoints_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownBatch = table.Column<long>(type: "INTEGER", nullable: false),
                    RulesVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenReports_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risks_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatedFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Low = table.Column<decimal>(type: "TEXT", nullable: true),
                    High = table.Column<decimal>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatedFigures_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subprojects",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Lead = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", nullable: false),
                    ExpectedEffect = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subprojects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subprojects_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Encoding = table.Column<string>(type: "TEXT", nullable: false),
                    Vouchers = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerFiles_Ledgers_LedgerId",
                        column: x => x.LedgerId,
                        principalTable: "Ledgers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerNames_Ledgers_LedgerId",
                        column: x => x.LedgerId,
                        principalTable: "Ledgers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerSums",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Objects = table.Column<string>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerSums", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerSums_Ledgers_LedgerId",
                        column: x => x.LedgerId,
                        principalTable: "Ledgers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenReportFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FrozenReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenReportFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenReportFiles_FrozenReports_FrozenReportId",
                        column: x => x.FrozenReportId,
                        principalTable: "FrozenReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Decided = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetItems_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commitments_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliverables",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliverables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliverables_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Forecasts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forecasts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Forecasts_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InServices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InServices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InServices_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvestigationCounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Started = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvestigationCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvestigationCounts_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Baseline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Planned = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reached = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestones_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Time = table.Column<string>(type: "TEXT", nullable: false),
                    TimeText = table.Column<string>(type: "TEXT", nullable: false),
                    Economy = table.Column<string>(type: "TEXT", nullable: false),
                    EconomyText = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    ScopeText = table.Column<string>(type: "TEXT", nullable: false),
                    Risk = table.Column<string>(type: "TEXT", nullable: false),
                    RiskText = table.Column<string>(type: "TEXT", nullable: false),
                    Benefit = table.Column<string>(type: "TEXT", nullable: false),
                    BenefitText = table.Column<string>(type: "TEXT", nullable: false),
                    Completion = table.Column<decimal>(type: "TEXT", nullable: false),
                    Done = table.Column<string>(type: "TEXT", nullable: false),
                    Next = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusReports_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TimeSamples",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Mean = table.Column<decimal>(type: "TEXT", nullable: false),
                    Deviation = table.Column<decimal>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimeSamples_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TimeSavingPromises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: false),
                    BaseYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Investigations = table.Column<int>(type: "INTEGER", nullable: false),
                    Growth = table.Column<decimal>(type: "TEXT", nullable: false),
                    LowPerInvestigation = table.Column<decimal>(type: "TEXT", nullable: false),
                    HighPerInvestigation = table.Column<decimal>(type: "TEXT", nullable: false),
                    HoursPerPost = table.Column<decimal>(type: "TEXT", nullable: false),
                    MonthlyWage = table.Column<long>(type: "INTEGER", nullable: false),
                    WageOverhead = table.Column<decimal>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeSavingPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimeSavingPromises_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerFileUndos",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerFileId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerFileUndos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerFileUndos_LedgerFiles_LedgerFileId",
                        column: x => x.LedgerFileId,
                        principalTable: "LedgerFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vouchers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerFileId = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerId = table.Column<long>(type: "INTEGER", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vouchers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vouchers_LedgerFiles_LedgerFileId",
                        column: x => x.LedgerFileId,
                        principalTable: "LedgerFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vouchers_Ledgers_LedgerId",
                        column: x => x.LedgerId,
                        principalTable: "Ledgers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObjectMappings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", nullable: false),
                    ObjectCode = table.Column<string>(type: "TEXT", nullable: false),
                    AccountFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountTo = table.Column<int>(type: "INTEGER", nullable: true),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: true),
                    BudgetItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    Running = table.Column<string>(type: "TEXT", nullable: true),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObjectMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObjectMappings_BudgetItems_BudgetItemId",
                        column: x => x.BudgetItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObjectMappings_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObjectMappings_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentUses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CommitmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitmentUses_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VoucherReversals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    VoucherId = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoucherReversals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VoucherReversals_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MappingRemovals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MappingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappingRemovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MappingRemovals_ObjectMappings_MappingId",
                        column: x => x.MappingId,
                        principalTable: "ObjectMappings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetItems_SubprojectId_Number",
                table: "BudgetItems",
                columns: new[] { "SubprojectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CapitalCostTerms_InvestmentId",
                table: "CapitalCostTerms",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_SubprojectId",
                table: "Commitments",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentUses_CommitmentId",
                table: "CommitmentUses",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionNotes_InvestmentId",
                table: "DecisionNotes",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPoints_InvestmentId_Number",
                table: "DecisionPoints",
                columns: new[] { "InvestmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_SubprojectId",
                table: "Deliverables",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_Forecasts_SubprojectId",
                table: "Forecasts",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_FrozenReportFiles_FrozenReportId_Name",
                table: "FrozenReportFiles",
                columns: new[] { "FrozenReportId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrozenReports_InvestmentId",
                table: "FrozenReports",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_FrozenReports_Kind_InvestmentId_Month_Version",
                table: "FrozenReports",
                columns: new[] { "Kind", "InvestmentId", "Month", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InServices_SubprojectId",
                table: "InServices",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestigationCounts_SubprojectId",
                table: "InvestigationCounts",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerFiles_LedgerId",
                table: "LedgerFiles",
                column: "LedgerId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerFiles_Sha256",
                table: "LedgerFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerFileUndos_LedgerFileId",
                table: "LedgerFileUndos",
                column: "LedgerFileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerNames_LedgerId",
                table: "LedgerNames",
                column: "LedgerId");

            migrationBuilder.CreateIndex(
                name: "IX_Ledgers_Key",
                table: "Ledgers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSums_LedgerId",
                table: "LedgerSums",
                column: "LedgerId");

            migrationBuilder.CreateIndex(
                name: "IX_MappingRemovals_MappingId",
                table: "MappingRemovals",
                column: "MappingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_SubprojectId",
                table: "Milestones",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_ObjectMappings_BudgetItemId",
                table: "ObjectMappings",
                column: "BudgetItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ObjectMappings_InvestmentId",
                table: "ObjectMappings",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ObjectMappings_SubprojectId",
                table: "ObjectMappings",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_InvestmentId_Number",
                table: "Risks",
                columns: new[] { "InvestmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatedFigures_InvestmentId_Key",
                table: "StatedFigures",
                columns: new[] { "InvestmentId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusReports_SubprojectId",
                table: "StatusReports",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_Subprojects_InvestmentId_Number",
                table: "Subprojects",
                columns: new[] { "InvestmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimeSamples_SubprojectId",
                table: "TimeSamples",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_TimeSavingPromises_SubprojectId",
                table: "TimeSavingPromises",
                column: "SubprojectId");

            migrationBuilder.CreateIndex(
                name: "IX_VoucherReversals_VoucherId",
                table: "VoucherReversals",
                column: "VoucherId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VoucherRows_SumId",
                table: "VoucherRows",
                column: "SumId");

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_LedgerFileId",
                table: "Vouchers",
                column: "LedgerFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_LedgerId_FiscalYear_Series_Number_Date_Ordinal_Revision",
                table: "Vouchers",
                columns: new[] { "LedgerId", "FiscalYear", "Series", "Number", "Date", "Ordinal", "Revision" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "CapitalCostTerms");

            migrationBuilder.DropTable(
                name: "CommitmentUses");

            migrationBuilder.DropTable(
                name: "DecisionNotes");

            migrationBuilder.DropTable(
                name: "DecisionPoints");

            migrationBuilder.DropTable(
                name: "Deliverables");

            migrationBuilder.DropTable(
                name: "Forecasts");

            migrationBuilder.DropTable(
                name: "FrozenReportFiles");

            migrationBuilder.DropTable(
                name: "InServices");

            migrationBuilder.DropTable(
                name: "InvestigationCounts");

            migrationBuilder.DropTable(
                name: "LedgerFileUndos");

            migrationBuilder.DropTable(
                name: "LedgerNames");

            migrationBuilder.DropTable(
                name: "LedgerSums");

            migrationBuilder.DropTable(
                name: "MappingRemovals");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "OutcomeAccountSettings");

            migrationBuilder.DropTable(
                name: "ReportSchedules");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "RowPrints");

            migrationBuilder.DropTable(
                name: "StatedFigures");

            migrationBuilder.DropTable(
                name: "StatusReports");

            migrationBuilder.DropTable(
                name: "TimeSamples");

            migrationBuilder.DropTable(
                name: "TimeSavingPromises");

            migrationBuilder.DropTable(
                name: "VoucherReversals");

            migrationBuilder.DropTable(
                name: "VoucherRows");

            migrationBuilder.DropTable(
                name: "VoucherTexts");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "FrozenReports");

            migrationBuilder.DropTable(
                name: "ObjectMappings");

            migrationBuilder.DropTable(
                name: "Vouchers");

            migrationBuilder.DropTable(
                name: "BudgetItems");

            migrationBuilder.DropTable(
                name: "LedgerFiles");

            migrationBuilder.DropTable(
                name: "Subprojects");

            migrationBuilder.DropTable(
                name: "Ledgers");

            migrationBuilder.DropTable(
                name: "Investments");
        }
    }
}
