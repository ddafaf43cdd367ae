namespace Portal.Imports;

/// <summary>How a file is to be imported.</summary>
/// <param name="FileName">The file's name as shown; never used as a path.</param>
/// <param name="Who">Who imports: kommandorad, webb or system until there are accounts.</param>
public sealed record ImportRequest(string FileName, string Who)
{
    /// <summary>The ledger's name, for a file without #ORGNR; null where none is given.</summary>
    public string? Ledger { get; init; }

    /// <summary>The file's format: sie, csv, xlsx or suppliers; auto where its bytes are to tell.</summary>
    public string Format { get; init; } = "auto";

    /// <summary>What the columns of a table mean, as <see cref="Tables.TableColumns" /> writes it; null for what is remembered or seems so.</summary>
    public string? Columns { get; init; }

    /// <summary>Only tell what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>Take the rest of a file that has vouchers which cannot be taken.</summary>
    public bool SkipRefused { get; init; }

    /// <summary>Reverse vouchers that come again with other content, and enter them anew.</summary>
    public bool Replace { get; init; }

    /// <summary>The most vouchers of each kind that are listed where nothing is stored; 0 where no lists are asked for.</summary>
    public int MostListed { get; init; }

    /// <summary>Told how far the import has come; null where nobody asks.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Whether it is example data, which must say so wherever it shows.</summary>
    public bool Example { get; init; }
}
