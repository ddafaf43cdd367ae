using System.Globalization;

namespace Portal.Domain.Investments;

/// <summary>A row of a sheet that was filled in: its number from 1, and its cells as text from column A on.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="Cells">Its cells; empty for what holds nothing.</param>
public sealed record FilledRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>A cell by its column from 0, without spaces around.</summary>
    public string At(int column) => column >= 0 && column < Cells.Count ? Cells[column].Trim() : "";
}

/// <summary>
/// Reads a filled-in template into the investment as written, which the form holds too. Sheets, questions and columns are known by
/// their words, so that rows and columns may have been moved.
/// </summary>
public sealed class ReadFilledTemplate
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<FilledRow>> _sheets;
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly WrittenInvestment _written = new();

    private ReadFilledTemplate(IReadOnlyDictionary<string, IReadOnlyList<FilledRow>> sheets) => _sheets = sheets;

    /// <summary>Reads the sheets, by their names.</summary>
    /// <param name="sheets">The rows of each sheet that hold anything.</param>
    public static FilledTemplate From(IReadOnlyDictionary<string, IReadOnlyList<FilledRow>> sheets)
    {
        var reading = new ReadFilledTemplate(sheets);
        reading.Questions(InvestmentTemplate.Decision);
        reading.Questions(InvestmentTemplate.CapitalCost);
        reading.Subprojects();
        reading.Items();
        return new FilledTemplate(reading._written, reading._cells, reading._faults);
    }

    private void Questions(TemplateSheet sheet)
    {
        var rows = Rows(sheet);
        var points = new List<string>();
        foreach (var question in sheet.Questions)
        {
            if (rows is null)
            {
                return;
            }

            if (rows.FirstOrDefault(row => Same(row.At(0), question.Label)) is not { } row)
            {
                continue;
            }

            var answer = Chosen(question, row.At(1));
            if (question.Field == nameof(_written.Points))
            {
                points.Add(answer);
                _cells.TryAdd(question.Field, Place(sheet, 1, row));
            }
            else
            {
                Write(question.Field, answer);
                _cells[question.Field] = Place(sheet, 1, row);
            }
        }

        if (points.Count > 0)
        {
            _written.Points = string.Join('\n', points.Where(point => point.Length > 0));
        }
    }

    private void Subprojects()
    {
        var sheet = InvestmentTemplate.Subprojects;
        foreach (var (row, columns) in Table(sheet))
        {
            var subproject = new WrittenSubproject
            {
                Name = Value(nameof(WrittenSubproject.Name)),
                Lead = Value(nameof(WrittenSubproject.Lead)),
                Supplier = Value(nameof(WrittenSubproject.Supplier)),
                ExpectedEffect = Value(nameof(WrittenSubproject.ExpectedEffect)),
            };
            var at = $"{nameof(_written.Subprojects)}[{_written.Subprojects.Count}]";
            foreach (var (field, column) in columns)
            {
                _cells[$"{at}.{field}"] = Place(sheet, column, row);
            }

            _cells[$"{at}.{nameof(subproject.Items)}[0].{nameof(WrittenItem.Name)}"] = Place(
                sheet,
                columns[nameof(subproject.Name)],
                row
            );
            if (subproject.Name?.Length > 0 && Find(subproject.Name) is not null)
            {
                _faults.Add(
                    $"{Place(sheet, columns[nameof(subproject.Name)], row)}: Delprojektet ”{subproject.Name}” står på två rader."
                );
            }

            _written.Subprojects.Add(subproject);

            string Value(string field) => row.At(columns[field]);
        }
    }

    private void Items()
    {
        var sheet = InvestmentTemplate.Items;
        foreach (var (row, columns) in Table(sheet))
        {
            var of = row.At(columns["Subproject"]);
            if (Find(of) is not { } subproject)
            {
                _faults.Add(
                    $"{Place(sheet, columns["Subproject"], row)}: "
                        + (
                            of.Length == 0
                                ? "Ange vilket delprojekt kalkylposten hör till."
                                : $"Det finns inget delprojekt ”{of}” på bladet {InvestmentTemplate.Subprojects.Name}."
                        )
                );
                continue;
            }

            var at =
                $"{nameof(_written.Subprojects)}[{_written.Subprojects.IndexOf(subproject)}].{nameof(subproject.Items)}[{subproject.Items.Count}]";
            foreach (var field in new[] { nameof(WrittenItem.Name), nameof(WrittenItem.Decided) })
            {
                _cells[$"{at}.{field}"] = Place(sheet, columns[field], row);
            }

            subproject.Items.Add(
                new WrittenItem
                {
                    Name = row.At(columns[nameof(WrittenItem.Name)]),
                    Decided = row.At(columns[nameof(WrittenItem.Decided)]),
                }
            );
        }
    }

    private WrittenSubproject? Find(string name) =>
        _written.Subprojects.FirstOrDefault(subproject => Same(subproject.Name ?? "", name) && name.Length > 0);

    /// <summary>The rows beneath a table's headings that hold anything, with the column of each field.</summary>
    private List<(FilledRow Row, IReadOnlyDictionary<string, int> Columns)> Table(TemplateSheet sheet)
    {
        if (Rows(sheet) is not { } rows)
        {
            return [];
        }

        var headings = rows.FirstOrDefault(row =>
            sheet.Columns.All(column => row.Cells.Any(cell => Same(cell.Trim(), column.Label)))
        );
        if (headings is null)
        {
            _faults.Add(
                $"{sheet.Name}: Rubrikerna {string.Join(", ", sheet.Columns.Select(column => column.Label))} saknas på en och samma rad."
            );
            return [];
        }

        var columns = sheet.Columns.ToDictionary(
            column => column.Field,
            column => headings.Cells.ToList().FindIndex(cell => Same(cell.Trim(), column.Label)),
            StringComparer.Ordinal
        );
        return rows.SkipWhile(row => row != headings)
            .Skip(1)
            .Where(row =>
                columns.Values.Any(column => row.At(column).Length > 0) && !IsExample(row, columns.Values.Min())
            )
            .Select(row => (row, (IReadOnlyDictionary<string, int>)columns))
            .ToList();
    }

    private IReadOnlyList<FilledRow>? Rows(TemplateSheet sheet)
    {
        if (_sheets.TryGetValue(sheet.Name, out var rows))
        {
            return rows;
        }

        _faults.Add($"{sheet.Name}: Bladet saknas. Utgå från mallen.");
        return null;
    }

    /// <summary>The answer in the words of the form: a choice by its name, and of a day that was to be a month its month.</summary>
    private static string Chosen(TemplateField question, string answer) =>
        question.Value == TemplateValue.Month
        && DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? answer[..7]
            : question.Choices.FirstOrDefault(choice => Same(choice.Word, answer))?.Name ?? answer;

    private void Write(string field, string answer) =>
        typeof(WrittenInvestment).GetProperty(field)!.SetValue(_written, answer);

    private static bool IsExample(FilledRow row, int first) =>
        row.At(first).StartsWith($"{InvestmentTemplate.ExampleMark}:", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a cell stands: <c>Delprojekt B7</c>.</summary>
    private static string Place(TemplateSheet sheet, int column, FilledRow row)
    {
        var letters = "";
        for (var left = column; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{sheet.Name} {letters}{row.Number}");
    }
}

/// <summary>A filled-in template as read.</summary>
/// <param name="Written">What was written.</param>
/// <param name="Cells">The cell of each field.</param>
/// <param name="Faults">What of the workbook itself could not be read, with where it stands.</param>
public sealed record FilledTemplate(
    WrittenInvestment Written,
    IReadOnlyDictionary<string, string> Cells,
    IReadOnlyList<string> Faults
)
{
    /// <summary>Everything that is wrong: of the workbook, and of what was written, with sheet and cell.</summary>
    public IReadOnlyList<string> AllFaults(IEnumerable<WrittenFault> faults) =>
        [
            .. Faults,
            .. faults.Select(fault =>
                Cells.TryGetValue(fault.Field, out var cell) ? $"{cell}: {fault.Sentence}" : fault.Sentence
            ),
        ];
}
