namespace Portal.Imports.Xlsx;

/// <summary>
/// A part of a workbook while it is unpacked: counts what comes out, whatever the zip says of its size, and sees to it that no tag
/// and no text is so long that the XML reader would fill the memory with it. What begins by &lt;! (character data, a document type, a
/// remark) could hide such a text and is in no workbook; nor are zero bytes, which UTF-16 has.
/// </summary>
/// <param name="part">The part, unpacked as it is read.</param>
/// <param name="count">Counts bytes, and refuses when they are too many.</param>
/// <param name="longest">The most bytes from one tag to the next.</param>
internal sealed class GuardedStream(Stream part, Action<int> count, int longest) : Stream
{
    private int _sinceTag;
    private bool _atTag;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        count(read);
        Measure(buffer[..read]);
        return read;
    }

    /// <inheritdoc />
    public override void Flush() { }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0) || (_atTag && bytes.StartsWith("!"u8)) || bytes.IndexOf("<!"u8) >= 0)
        {
            throw new InvalidDataException("No workbook has this.");
        }

        _atTag = bytes.IsEmpty ? _atTag : bytes[^1] == (byte)'<';
        while (bytes.IndexOf((byte)'<') is >= 0 and var tag)
        {
            Check(tag);
            _sinceTag = 0;
            bytes = bytes[(tag + 1)..];
        }

        Check(bytes.Length);
        _sinceTag += bytes.Length;
    }

    private void Check(int more)
    {
        if (_sinceTag + more > longest)
        {
            throw new RefusedWorkbookException("Arbetsboken har en cell som är för lång för att läsas.");
        }
    }
}
