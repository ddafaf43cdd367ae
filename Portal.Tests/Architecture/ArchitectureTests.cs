namespace Portal.Tests.Architecture;

/// <summary>The compiled portal keeps the rules of the house, and a planted violation shows that each rule can fail.</summary>
public sealed class ArchitectureTests
{
    private const string Planted = "Portal.Tests.Architecture.Planted.";

    private static readonly Lazy<CompiledCode> Portal = new(() =>
        CompiledCode.Read(Path.Combine(AppContext.BaseDirectory, "Portal.dll"), "Portal")
    );

    public static TheoryData<string> RuleNames => [.. Rules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_portal_keeps_the_rule(string rule) => Assert.Empty(Violations(rule, Portal.Value));

    [Fact]
    public void The_whole_portal_is_read()
    {
        var names = Portal.Value.Types.Select(type => type.Namespace).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            ["", "Domain", "Domain.Values", "Commands", "Features.Shared"],
            area => Assert.Contains(area, names)
        );
        Assert.Contains(Portal.Value.Types, type => type is { Namespace: "", Name: "Program" });
    }

    [Theory]
    [InlineData("Layers are used to the right only", "Layers", "Domain.Upward uses", "Data.Store")]
    [InlineData("Layers are used to the right only", "Layers", "Data.Upward uses", "Jobs.Night")]
    [InlineData("Layers are used to the right only", "Layers", "Commands.Sideways uses", "Features.Overview.Page")]
    [InlineData("Layers are used to the right only", "Layers", "Features.Overview.Sideways uses", "Commands.Verb")]
    [InlineData("Layers are used to the right only", "Layers", "Reporting.Sideways uses", "Imports.Reader")]
    [InlineData("Layers are used to the right only", "Layers", "Imports.Sideways uses", "Reporting.Sheet")]
    [InlineData("Layers are used to the right only", "Layers", "Elsewhere.Unlisted uses", "Data.Store")]
    [InlineData("Features do not use each other", "Features", "Features.Overview.Nosy uses", "Features.Risks.Page")]
    [InlineData("Features do not use each other", "Features", "Features.Shared.Nosy uses", "Features.Risks.Page")]
    [InlineData("Parts that are to be apart are apart", "Parts", "Reporting.Reports.Nosy", "Reporting.Writers.Sheet")]
    [InlineData("Parts that are to be apart are apart", "Parts", "Reporting.Writers.Nosy", "Reporting.Reports.Monthly")]
    [InlineData("Parts that are to be apart are apart", "Parts", "Domain.Values.Nosy", "Domain.Budgets.Budget")]
    [InlineData("Namespaces have no cycles", "Cycles", "Domain.A → Domain.B → Domain.C → Domain.A", "")]
    [InlineData("Packages are used in their place", "Packages", "Features.Reports.Scheduling", "Quartz.IJob")]
    [InlineData("Packages are used in their place", "Packages", "Features.Reports.Post", "MailKit.Net.Smtp")]
    [InlineData("Packages are used in their place", "Packages", "Features.Reports.Post", "MimeKit.MimeMessage")]
    [InlineData("Packages are used in their place", "Packages", "Reporting.Reports.Sheet", "DocumentFormat.OpenXml")]
    [InlineData("Packages are used in their place", "Packages", "Reporting.Reports.Sheet", "System.IO.Packaging")]
    [InlineData(
        "Packages are used in their place",
        "Packages",
        "Reporting.Model.Asks",
        "Microsoft.EntityFrameworkCore"
    )]
    [InlineData("Packages are used in their place", "Packages", "Jobs.Raw", "SQLitePCL.raw")]
    [InlineData("Packages are used in their place", "Packages", "Jobs.Web", "Microsoft.AspNetCore.Mvc.Controller")]
    [InlineData("Packages are used in their place", "Packages", "Features.Reports.Verb", "System.CommandLine.Command")]
    [InlineData("The domain has no world around it", "Domains", "Domain.Reads uses", "System.IO.File")]
    [InlineData("The domain has no world around it", "Domains", "Domain.Waits uses", "System.Threading.Tasks.Task")]
    [InlineData("The domain has no world around it", "Domains", "Domain.Clock uses", "System.TimeProvider")]
    [InlineData("The domain has no world around it", "Domains", "Domain.Maps uses", "Microsoft.EntityFrameworkCore")]
    [InlineData("Time comes in through TimeProvider", "Clocks", "Jobs.Clock uses", "System.DateTime.get_Now")]
    [InlineData("Time comes in through TimeProvider", "Clocks", "Jobs.Clock uses", "System.TimeProvider.get_System")]
    [InlineData("Names say what a type does", "Names", "Data.BudgetManager says nothing", "")]
    [InlineData("Names say what a type does", "Names", "Data.ReportService says nothing", "")]
    [InlineData("Names say what a type does", "Names", "Data.TextUtils says nothing", "")]
    public void A_planted_violation_is_caught(string rule, string root, string who, string whom) =>
        Assert.Contains(
            Violations(rule, PlantedCode(root)),
            violation =>
                violation.StartsWith(who, StringComparison.Ordinal)
                && violation.Contains(whom, StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_planted_beside_the_violations_is_not_blamed()
    {
        Assert.DoesNotContain(
            Violations("Features do not use each other", PlantedCode("Features")),
            violation => violation.Contains("Allowed", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Violations("Names say what a type does", PlantedCode("Names")),
            violation => violation.Contains("InService", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_use_can_hide()
    {
        var planted = PlantedCode("Hidden");
        var hiding = planted.Types.Where(type => type.Namespace == "Domain").Select(type => type.Name).ToList();

        var caught = Violations("Layers are used to the right only", planted)
            .Select(violation => violation.Split(' ')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(hiding.Count >= 18);
        Assert.DoesNotContain(hiding, name => !caught.Contains("Domain." + name));
    }

    [Fact]
    public void Folder_is_namespace() =>
        Assert.Empty(
            SourceRules
                .Files("Portal", "*.cs")
                .Concat(SourceRules.Files("Portal.Tests", "*.cs"))
                .Where(file => !file.Path.Contains("/Architecture/Planted/", StringComparison.Ordinal))
                .Select(file => SourceRules.FolderIsNamespace(file.Path, file.Text))
                .OfType<string>()
        );

    [Fact]
    public void Views_have_nothing_inline() =>
        Assert.Empty(
            SourceRules
                .Files("Portal", "*.cshtml")
                .Select(file => SourceRules.NothingInline(file.Path, file.Text))
                .OfType<string>()
        );

    [Theory]
    [InlineData("Portal/Domain/Values/Money.cs", "namespace Portal.Domain;")]
    [InlineData("Portal/Data/PortalDb.cs", "namespace Portal.Data { }\nnamespace Portal.Elsewhere { }")]
    public void A_file_in_the_wrong_folder_is_caught(string path, string text) =>
        Assert.NotNull(SourceRules.FolderIsNamespace(path, text));

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void Something_inline_is_caught(string view) => Assert.NotNull(SourceRules.NothingInline("x.cshtml", view));

    [Theory]
    [InlineData("<script src=\"~/js/progress.js\" defer></script>")]
    [InlineData("<p class=\"style\">on = off</p>")]
    public void What_is_not_inline_is_not_blamed(string view) =>
        Assert.Null(SourceRules.NothingInline("x.cshtml", view));

    private static CompiledCode PlantedCode(string root) =>
        CompiledCode.Read(typeof(ArchitectureTests).Assembly.Location, Planted + root);

    private static IReadOnlyList<string> Violations(string rule, CompiledCode code) =>
        [.. Rules.All.Single(r => r.Name == rule).Violations(code).Distinct(StringComparer.Ordinal)];
}
