using Portal.Domain.Outcomes;

namespace Portal.Imports.Sie;

/// <summary>The objects of a row, <c>{1 "Nord" 6 "0001"}</c>: pairs of dimension and object.</summary>
public static class SieObjects
{
    /// <summary>Reads what stands between the braces. A pair with an empty object is no object.</summary>
    /// <param name="list">The list as <see cref="SieRow.Objects" /> gives it, UTF-8.</param>
    /// <returns>The objects, or null where they are not pairs.</returns>
    public static IReadOnlyList<LedgerObject>? Read(ReadOnlySpan<byte> list)
    {
        var objects = new List<LedgerObject>();
        var fields = new SieFields(list);
        while (!fields.IsEnded)
        {
            var dimension = SieFields.Text(fields.Next(), SieCharacters.Utf8);
            if (fields.IsEnded || dimension.Length == 0)
            {
                return null;
            }

            var code = SieFields.Text(fields.Next(), SieCharacters.Utf8);
            if (code.Length > 0)
            {
                objects.Add(new LedgerObject(dimension, code));
            }
        }

        return fields.IsBroken ? null : objects;
    }
}
