using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class LightOverrules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LightOverruleId",
                table: "Withdrawals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LightOverrules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    InvestmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubprojectId = table.Column<long>(type: "INTEGER", nullable: true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Light = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LightOverrules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LightOverrules_Investments_InvestmentId",
                        column: x => x.InvestmentId,
                        principalTable: "Investments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LightOverrules_Subprojects_SubprojectId",
                        column: x => x.SubprojectId,
                        principalTable: "Subprojects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_LightOverruleId",
                table: "Withdrawals",
                column: "LightOverruleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LightOverrules_InvestmentId",
                table: "LightOverrules",
                column: "InvestmentId");

            migrationBuilder.CreateIndex(
                name: "IX_LightOverrules_SubprojectId",
                table: "LightOverrules",
                column: "SubprojectId");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_LightOverrules_LightOverruleId",
                table: "Withdrawals",
                column: "LightOverruleId",
                principalTable: "LightOverrules",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_LightOverrules_LightOverruleId",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "LightOverrules");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_LightOverruleId",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "LightOverruleId",
                table: "Withdrawals");
        }
    }
}
