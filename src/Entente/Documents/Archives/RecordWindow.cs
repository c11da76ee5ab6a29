using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>The decompressed bytes of an archive, with the member that each came from.</summary>
internal sealed class RecordWindow
{
    private readonly MemberStream input;
    private readonly RawWindow window;
    private readonly Queue<(long From, long Member)> members = new();
    private (long From, long Member) member;
    private long lastQueued = -1;

    public RecordWindow(MemberStream input)
    {
        this.input = input;
        window = new RawWindow(input, 256 << 10);
    }

    /// <summary>Damage met while reading on, not yet told.</summary>
    public MemberException? Damage { get; private set; }

    /// <summary>Whether records are found by their member.</summary>
    public bool IsCompressed => input.IsCompressed;

    /// <summary>The bytes from the reader on that are there.</summary>
    public ReadOnlyMemory<byte> Rest => window.Rest;

    /// <summary>Where the reader stands, in decompressed bytes.</summary>
    public long Offset => window.Offset;

    /// <summary>Where what the reader stands at begins in the file.</summary>
    public long Place()
    {
        if (!input.IsCompressed) return window.Offset;
        while (members.TryPeek(out var next) && next.From <= window.Offset) member = members.Dequeue();
        return member.Member;
    }

    /// <summary>How far behind the beginning of its member the reader stands; 0 in archives that are not compressed.</summary>
    public long Inner() => input.IsCompressed ? window.Offset - member.From : 0;

    /// <summary>Steps on.</summary>
    public void Skip(int count) => window.At += count;

    /// <summary>Lets go of what lies before the reader.</summary>
    public void Drop() => window.Drop();

    /// <summary>Lets go of all that is there, as it belongs to a damaged member, and takes the damage as told.</summary>
    public void Told()
    {
        window.At += window.Rest.Length;
        window.Drop();
        Damage = null;
    }

    /// <summary>Takes the damage as told and keeps what is there.</summary>
    public void Noted() => Damage = null;

    /// <summary>Reads on.</summary>
    /// <returns>False at the end, or when <see cref="Damage"/> stands in the way.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (Damage is not null) return false;
        var before = window.Offset + window.Rest.Length;
        try
        {
            if (!await window.FillAsync(cancellation)) return false;
        }
        catch (MemberException e)
        {
            Damage = e;
            return false;
        }
        if (input.Member != lastQueued || before == 0) members.Enqueue((before, lastQueued = input.Member));
        return true;
    }

    /// <summary>Reads on until at least <paramref name="count"/> bytes lie before the reader.</summary>
    public async ValueTask<bool> NeedAsync(int count, CancellationToken cancellation)
    {
        while (window.Rest.Length < count)
            if (!await FillAsync(cancellation)) return false;
        return true;
    }
}
