using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Domain.Values;

namespace Portal.Imports.Tables;

/// <summary>
/// What the columns of a table mean, and what holds for all its rows. Written as JSON:
/// <c>{"columns":{"Datum":"date","Projekt":"object 6"},"account":"5410","series":"L","decimal":"comma"}</c>, where a column is named by
/// its heading or as <c>#3</c>.
/// </summary>
public sealed record TableColumns
{
    private const int LongestValue = 40;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What each column means, from the first.</summary>
    public required IReadOnlyList<ColumnMeaning> Meanings { get; init; }

    /// <summary>The account of all rows, where no column gives it.</summary>
    public string? Account { get; init; }

    /// <summary>The series of all vouchers, where no column gives it.</summary>
    public string? Series { get; init; }

    /// <summary>What stands before decimals, where the file does not tell.</summary>
    public DecimalSign Sign { get; init; }

    /// <summary>The column of a role; negative where there is none.</summary>
    public int Find(ColumnRole role)
    {
        for (var column = 0; column < Meanings.Count; column++)
        {
            if (Meanings[column].Role == role)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The columns of a role.</summary>
    public int[] All(ColumnRole role) => [.. Enumerable.Range(0, Meanings.Count).Where(c => Meanings[c].Role == role)];

    /// <summary>Why a table cannot be read so; null where it can.</summary>
    public Refusal? Check()
    {
        string[] missing =
        [
            .. new[]
            {
                Find(ColumnRole.Date) < 0 ? "datum" : null,
                Find(ColumnRole.Account) < 0 && string.IsNullOrEmpty(Account) ? "konto" : null,
                Find(ColumnRole.Amount) < 0 && Find(ColumnRole.Debit) < 0 && Find(ColumnRole.Credit) < 0
                    ? "belopp"
                    : null,
            }.OfType<string>(),
        ];
        if (missing.Length > 0)
        {
            return new Refusal(
                $"Det är inte sagt vilken kolumn som är {string.Join(" och vilken som är ", missing)}: ange det, så minns portalen det till nästa fil av samma slag."
            );
        }

        if (Find(ColumnRole.Amount) >= 0 && Find(ColumnRole.Debit) + Find(ColumnRole.Credit) > -2)
        {
            return new Refusal("Belopp kan stå i en kolumn, eller i en för debet och en för kredit, men inte båda.");
        }

        return Meanings
            .Where(m => m.Role is not (ColumnRole.Ignored or ColumnRole.Text))
            .GroupBy(m => m)
            .Any(same => same.Count() > 1)
            ? new Refusal("Två kolumner kan inte betyda samma sak, annat än text.")
            : null;
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{string})" /> wrote, or a person did.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="headings">The table's headings.</param>
    public static Result<TableColumns> Read(string json, IReadOnlyList<string> headings)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var meanings = new ColumnMeaning[headings.Count];
            foreach (var column in root.GetProperty("columns").EnumerateObject())
            {
                if (!ColumnOf(column.Name, headings).TryGet(out var at, out var refusal))
                {
                    return refusal;
                }

                if (ColumnMeaning.Read(column.Value.GetString() ?? "") is not { } meaning)
                {
                    return new Refusal(
                        $"Kolumnen ”{column.Name}” kan inte betyda ”{column.Value.GetString()}”: ange date, series, number, account, amount, debit, credit, text eller object och en dimension, som object 6."
                    );
                }

                meanings[at] = meaning;
            }

            return new TableColumns
            {
                Meanings = meanings,
                Account = Value(root, "account"),
                Series = Value(root, "series"),
                Sign = Value(root, "decimal") switch
                {
                    "comma" => DecimalSign.Comma,
                    "point" => DecimalSign.Point,
                    _ => DecimalSign.NotChosen,
                },
            };
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new Refusal(
                "Beskrivningen av kolumnerna är inte skriven som {\"columns\":{\"Datum\":\"date\",\"Konto\":\"account\",\"Belopp\":\"amount\"}}."
            );
        }
    }

    /// <summary>Writes them as JSON.</summary>
    public string Write(IReadOnlyList<string> headings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("columns");
            for (var column = 0; column < Meanings.Count; column++)
            {
                if (Meanings[column].Role != ColumnRole.Ignored)
                {
                    var name =
                        headings[column].Length > 0 && Named(headings[column], headings) is [_]
                            ? headings[column]
                            : $"#{column + 1}";
                    json.WriteString(name, Meanings[column].ToString());
                }
            }

            json.WriteEndObject();
            Write(json, "account", Account);
            Write(json, "series", Series);
            Write(json, "decimal", Sign is DecimalSign.NotChosen ? null : $"{Sign}".ToLowerInvariant());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static string? Value(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value)
        && value.GetString()?.Trim() is { Length: > 0 and <= LongestValue } text
            ? text
            : null;

    private static Result<int> ColumnOf(string name, IReadOnlyList<string> headings) =>
        Named(name.Trim(), headings) switch
        {
            [var only] => only,
            [var first, ..] => new Refusal(
                $"Filen har flera kolumner som heter ”{headings[first]}”: ange vilken som #{first + 1}, efter var den står."
            ),
            []
                when name.StartsWith('#')
                    && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= 1
                    && number <= headings.Count => number - 1,
            _ => new Refusal($"Filen har ingen kolumn ”{name}”."),
        };

    private static int[] Named(string name, IReadOnlyList<string> headings) =>
        [
            .. Enumerable
                .Range(0, headings.Count)
                .Where(column => string.Equals(headings[column], name, StringComparison.OrdinalIgnoreCase)),
        ];
}
