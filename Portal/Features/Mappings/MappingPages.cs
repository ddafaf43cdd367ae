using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Mappings;

/// <summary>Koppling: what is mapped, what nobody owns, and which accounts count.</summary>
/// <param name="Mappings">The mappings in force.</param>
/// <param name="Unowned">A page of the objects that nobody owns, the largest sum first.</param>
/// <param name="UnownedTotal">All that nobody owns.</param>
/// <param name="Pagination">Where among those objects the page is.</param>
/// <param name="Accounts">The accounts that count as outcome, by ledger; none before the first import.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record MappingsPage(
    IReadOnlyList<MappingLine> Mappings,
    IReadOnlyList<UnownedObject> Unowned,
    UnownedFigures UnownedTotal,
    Pagination Pagination,
    IReadOnlyList<LedgerAccounts> Accounts,
    string? Done = null
);

/// <summary>A mapping in force.</summary>
/// <param name="Id">Its number.</param>
/// <param name="LedgerObject">The object, as <c>Projekt 0001</c>.</param>
/// <param name="Name">The object's name; null where no ledger gives one.</param>
/// <param name="Accounts">Its accounts, in words.</param>
/// <param name="Owner">Whose the rows are.</param>
/// <param name="Rows">How many rows it gives.</param>
/// <param name="Amount">Their sum.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record MappingLine(
    long Id,
    string LedgerObject,
    string? Name,
    string Accounts,
    string Owner,
    int Rows,
    Money Amount,
    string Who,
    DateTime AtUtc
);

/// <summary>The accounts that count as outcome in a ledger.</summary>
/// <param name="Ledger">The ledger's name.</param>
/// <param name="Chart">Its chart of accounts; null where the file does not say.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="IsOwn">Whether the municipality chose them.</param>
public sealed record LedgerAccounts(string Ledger, string? Chart, string Accounts, bool IsOwn);

/// <summary>The form of a new mapping.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="Targets">What cost can be given to.</param>
public sealed record NewMappingPage(MappingForm Form, IReadOnlyList<SelectListItem> Targets);

/// <summary>A mapping before it is recorded or ended, and what follows.</summary>
/// <param name="Id">Its number; 0 for one not yet recorded.</param>
/// <param name="LedgerObject">The object, as <c>Projekt 0001</c>.</param>
/// <param name="Name">The object's name; null where no ledger gives one.</param>
/// <param name="Accounts">Its accounts, in words.</param>
/// <param name="Owner">Whose the rows are by it.</param>
/// <param name="Moved">The rows that change owner.</param>
/// <param name="HasRows">Whether any row carries the object.</param>
/// <param name="Form">What was typed; null for one to be ended.</param>
public sealed record ReviewedMapping(
    long Id,
    string LedgerObject,
    string? Name,
    string Accounts,
    string Owner,
    IReadOnlyList<MovedLine> Moved,
    bool HasRows,
    MappingForm? Form = null
);

/// <summary>Rows that change owner, in words.</summary>
/// <param name="From">Whose they are now.</param>
/// <param name="To">Whose they would be.</param>
/// <param name="Rows">How many.</param>
/// <param name="Amount">Their sum.</param>
public sealed record MovedLine(string From, string To, int Rows, Money Amount);

/// <summary>The form of the accounts that count as outcome.</summary>
/// <param name="Accounts">What is typed, else what holds now.</param>
/// <param name="Now">What holds now, by ledger.</param>
public sealed record AccountsPage(string Accounts, IReadOnlyList<LedgerAccounts> Now);

/// <summary>A choice of accounts before it is recorded, and what follows.</summary>
/// <param name="Accounts">The choice, as it would be recorded.</param>
/// <param name="Moved">The rows that change owner.</param>
public sealed record ReviewedAccounts(string Accounts, IReadOnlyList<MovedLine> Moved);
