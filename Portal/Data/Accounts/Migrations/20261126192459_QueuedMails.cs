using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Accounts.Migrations
{
    /// <inheritdoc />
    public partial class QueuedMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MailsIssues",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "QueuedMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenUtc = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryUtc = table.Column<string>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<string>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueuedMails", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_QueuedMails_Key", table: "QueuedMails", column: "Key", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueuedMails_State_NextTryUtc",
                table: "QueuedMails",
                columns: new[] { "State", "NextTryUtc" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "QueuedMails");

            migrationBuilder.DropColumn(name: "MailsIssues", table: "Accounts");
        }
    }
}
