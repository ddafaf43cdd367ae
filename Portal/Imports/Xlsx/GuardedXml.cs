using System.Xml;

namespace Portal.Imports.Xlsx;

/// <summary>
/// The XML of a part, read so that nothing in it can reach outside (no DTD, no resolver: ASVS 1.5.1) or fill the memory.
/// </summary>
internal sealed class GuardedXml : IDisposable
{
    private const int MostNames = 10_000;
    private const int MostDepth = 64;

    private readonly XmlReader _reader;
    private readonly int _mostCharacters;
    private readonly char[] _characters;

    /// <summary>Begins reading a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="mostCharacters">The longest text that is read.</param>
    public GuardedXml(Stream part, int mostCharacters)
    {
        _mostCharacters = mostCharacters;
        _characters = new char[mostCharacters + 1];
        _reader = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = false,
                CloseInput = true,
                NameTable = new FewNames(),
            }
        );
    }

    /// <summary>The name of the element just begun or ended, without prefix.</summary>
    public string Name => _reader.LocalName;

    /// <summary>How deep the reading is.</summary>
    public int Depth => _reader.Depth;

    /// <summary>Whether the element just begun is ended at once.</summary>
    public bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>Goes to the next beginning of an element; false at the end of the part.</summary>
    public bool NextElement()
    {
        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next beginning of an element inside the one that began at a depth; false where that one ends.</summary>
    public bool NextElement(int insideOf)
    {
        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == insideOf)
            {
                return false;
            }

            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute of the element just begun; null where it has none of the name.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>The attribute of a relation, whichever namespace the writer gave it.</summary>
    public string? Relation()
    {
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == "id" && _reader.NamespaceURI.Length > 0)
            {
                var id = _reader.Value;
                _reader.MoveToElement();
                return id;
            }
        }

        _reader.MoveToElement();
        return null;
    }

    /// <summary>The text inside the element just begun, to its end.</summary>
    public string Text()
    {
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, length) = (_reader.Depth, 0);
        while (Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (
                _reader.NodeType
                is not (
                    XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
                )
            )
            {
                continue;
            }

            for (int read; (read = _reader.ReadValueChunk(_characters, length, _characters.Length - length)) > 0; )
            {
                length += read;
                if (length > _mostCharacters)
                {
                    throw new RefusedWorkbookException(
                        $"Arbetsboken har en cell med fler än {_mostCharacters} tecken, som är det mesta som läses."
                    );
                }
            }
        }

        return new string(_characters, 0, length);
    }

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();

    private bool Read() =>
        _reader.Read()
        && (_reader.Depth <= MostDepth ? true : throw new RefusedWorkbookException("Arbetsboken är ingen arbetsbok."));

    /// <summary>Names of elements and attributes are kept for as long as a part is read, so there may be only so many.</summary>
    private sealed class FewNames : NameTable
    {
        private int _names;

        public override string Add(string key) => Get(key) ?? Added(base.Add(key));

        public override string Add(char[] key, int start, int len) =>
            Get(key, start, len) ?? Added(base.Add(key, start, len));

        private string Added(string name) =>
            ++_names <= MostNames ? name : throw new RefusedWorkbookException("Arbetsboken är ingen arbetsbok.");
    }
}
