using System.CommandLine;
using System.Globalization;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Commands;

/// <summary><c>user add|list|disable|reset</c>: accounts, and so the first administrator.</summary>
internal static class UserCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context) =>
        new("user", "Konton: vem som får logga in.") { Add(context), List(context), Disable(context), Reset(context) };

    private static Command Add(CommandContext context)
    {
        var address = Text("--email", "adress", "E-postadressen som kontot loggar in med");
        var role = SwedishOption.Choice(
            "--role",
            "Rollen",
            ("Administrator", Role.Administrator),
            ("Controller", Role.Controller),
            ("ProjectLead", Role.ProjectLead),
            ("Politician", Role.Politician)
        );
        var name = Text("--name", "namn", "Personens namn; annars det som står före @ i adressen");
        var investment = Number("--investment", "Investeringen; annars alla, för en projektledare 1");
        var subproject = Number("--subproject", "Projektledarens delprojekt");
        var command = new Command(
            "add",
            "Öppnar ett konto. Lösenordet frågas efter, eller läses från standard in; är det tomt ges en länk att välja det med."
        )
        {
            address,
            role,
            name,
            investment,
            subproject,
        };
        command.Require(address, role);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var password = AskPassword.Read(context);
                var asked = new NewAccount(
                    parsed.GetValue(address)!,
                    parsed.GetValue(name) ?? parsed.GetValue(address)!.Split('@')[0],
                    new AskedRole(
                        parsed.GetValue(role),
                        Given(parsed, investment) ?? (parsed.GetValue(role) == Role.ProjectLead ? 1 : null),
                        Given(parsed, subproject)
                    ),
                    password
                );
                var opened = await scope
                    .ServiceProvider.GetRequiredService<OpenAccount>()
                    .RunAsync(asked, AccountWho.CommandLine, cancellation);
                if (!opened.TryGet(out var id, out var refusal))
                {
                    return context.Refuse(refusal.Sentence);
                }

                context.Output.WriteLine($"{id}: {asked.Address.Trim()}, {asked.Role.Role}");
                return password is null ? await GiveLinkAsync(context, scope, id, cancellation) : CommandLine.Done;
            }
        );
        return command;
    }

    private static Command List(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Ett JSON-dokument" };
        var command = new Command("list", "Visar kontona och deras roller.") { json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var accounts = await scope
                    .ServiceProvider.GetRequiredService<ListAccounts>()
                    .RunAsync(cancellation: cancellation);
                if (parsed.GetValue(json))
                {
                    WriteJson(context, accounts);
                    return CommandLine.Done;
                }

                foreach (var account in accounts)
                {
                    var roles =
                        account.Roles.Count == 0 ? "ingen roll" : string.Join(", ", account.Roles.Select(InWords));
                    context.Output.WriteLine(
                        $"{account.Id}: {account.Address}, {account.Name}, {roles}{(account.IsDisabled ? ", avstängt" : "")}"
                    );
                }

                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command Disable(CommandContext context)
    {
        var (command, address) = OfAccount("disable", "Stänger av ett konto: den som är inloggad är ute genast.");
        var reason = Text("--reason", "skäl", "Varför; annars ”Från kommandoraden”");
        command.Add(reason);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var found = await FindAsync(scope, address(parsed));
                if (!found.TryGet(out var id, out var unknown))
                {
                    return context.Refuse(unknown.Sentence);
                }

                var refusal = await scope
                    .ServiceProvider.GetRequiredService<DisableAccount>()
                    .RunAsync(
                        id,
                        parsed.GetValue(reason) ?? "Från kommandoraden",
                        AccountWho.CommandLine,
                        cancellation
                    );
                if (refusal is not null)
                {
                    return context.Refuse(refusal.Sentence);
                }

                context.Output.WriteLine($"{id}: avstängt");
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command Reset(CommandContext context)
    {
        var (command, address) = OfAccount(
            "reset",
            "Ger ett konto nytt lösenord, frågat efter eller läst från standard in; är det tomt ges en länk att välja det med."
        );
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var found = await FindAsync(scope, address(parsed));
                if (!found.TryGet(out var id, out var unknown))
                {
                    return context.Refuse(unknown.Sentence);
                }

                if (AskPassword.Read(context) is not { } password)
                {
                    return await GiveLinkAsync(context, scope, id, cancellation);
                }

                var refusal = await scope
                    .ServiceProvider.GetRequiredService<ResetPassword>()
                    .RunAsync(id, password, AccountWho.CommandLine, cancellation);
                if (refusal is not null)
                {
                    return context.Refuse(refusal.Sentence);
                }

                context.Output.WriteLine($"{id}: nytt lösenord");
                return CommandLine.Done;
            }
        );
        return command;
    }

    // By --email as the other verbs name what they mean, or the bare address.
    private static (Command Command, Func<ParseResult, string> Address) OfAccount(string name, string description)
    {
        var option = Text("--email", "adress", "Kontots e-postadress");
        var argument = new Argument<string?>("adress")
        {
            Description = "Detsamma utan --email",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, description) { option, argument };
        command.Validators.Add(result =>
        {
            if (result.GetResult(option) is null == (result.GetResult(argument)?.Tokens.Count is null or 0))
            {
                result.AddError("--email: Ange adressen, en gång.");
            }
        });
        return (command, parsed => parsed.GetValue(option) ?? parsed.GetValue(argument)!);
    }

    private static Task<Result<long>> FindAsync(AsyncServiceScope scope, string address) =>
        scope.ServiceProvider.GetRequiredService<FindAccount>().RunAsync(address);

    private static async Task<int> GiveLinkAsync(
        CommandContext context,
        AsyncServiceScope scope,
        long accountId,
        CancellationToken cancellation
    )
    {
        var given = await scope
            .ServiceProvider.GetRequiredService<GiveReset>()
            .RunAsync(accountId, AccountWho.CommandLine, cancellation);
        if (!given.TryGet(out var path, out var refusal))
        {
            return context.Refuse(refusal.Sentence);
        }

        context.Output.WriteLine(path);
        return CommandLine.Done;
    }

    private static void WriteJson(CommandContext context, IReadOnlyList<ListedAccount> accounts) =>
        context.WriteJson(json =>
        {
            json.WriteStartArray("accounts");
            foreach (var account in accounts)
            {
                json.WriteStartObject();
                json.WriteNumber("id", account.Id);
                json.WriteString("email", account.Address);
                json.WriteString("name", account.Name);
                json.WriteBoolean("disabled", account.IsDisabled);
                json.WriteBoolean("password", account.HasPassword);
                json.WriteBoolean("twoFactor", account.HasSecondFactor);
                json.WriteStartArray("roles");
                foreach (var (_, role) in account.Roles)
                {
                    json.WriteStartObject();
                    json.WriteString("role", role.Role.ToString());
                    Write("investment", role.InvestmentId);
                    Write("subproject", role.Subproject?.Number);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();

            void Write(string name, long? number)
            {
                if (number is { } value)
                {
                    json.WriteNumber(name, value);
                }
                else
                {
                    json.WriteNull(name);
                }
            }
        });

    private static string InWords(ListedRole listed) =>
        listed.Role switch
        {
            { Subproject: { } led } => $"{listed.Role.Role} (investering {led.InvestmentId}, delprojekt {led.Number})",
            { InvestmentId: { } id } => $"{listed.Role.Role} (investering {id})",
            var role => $"{role.Role}",
        };

    private static Option<string> Text(string name, string helpName, string description) =>
        SwedishOption.Of<string>(name, helpName, description, text => text);

    private static Option<int> Number(string name, string description) =>
        SwedishOption.Of<int>(
            name,
            "nummer",
            description,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : new Refusal($"”{text}” är inget nummer.")
        );

    private static int? Given(ParseResult parsed, Option<int> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
