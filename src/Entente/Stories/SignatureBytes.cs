using System.Collections.Immutable;
using System.Text;
using Entente.Events;

namespace Entente.Stories;

/// <summary>Writes signatures as bytes and reads them back.</summary>
internal static class SignatureBytes
{
    /// <summary>Number of the format; raised whenever what is written, or how it is worked out, changes.</summary>
    public const byte Format = 1;

    public static byte[] Write(Signature signature)
    {
        using var stream = new MemoryStream(2048);
        using var to = new BinaryWriter(stream, Encoding.UTF8);
        to.Write(Format);
        to.Write(signature.Id);
        Write(to, signature.Day);
        Write(to, signature.Published);
        Write(to, signature.Outlet);
        Write(to, signature.Owner);
        to.Write(signature.Language);
        to.Write(signature.Title);
        to.Write7BitEncodedInt(signature.Words);
        Write(to, signature.Credits);
        Write(to, signature.CreditOwners);
        Write(to, signature.Text);
        to.Write7BitEncodedInt(signature.TextSize);
        Write(to, signature.Matter);
        to.Write7BitEncodedInt(signature.MatterSize);
        Write(to, signature.Terms);
        Write(to, signature.Lead);
        Write(to, signature.Names);
        Write(to, signature.Numbers);
        to.Write7BitEncodedInt(signature.Acts.Count);
        foreach (var act in signature.Acts) Write(to, act);
        to.Write7BitEncodedInt(signature.Denials.Count);
        foreach (var denial in signature.Denials)
        {
            to.Write(denial.Event);
            to.Write(denial.Speaker);
        }
        to.Flush();
        return stream.ToArray();
    }

    public static Signature Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0 || bytes[0] != Format)
            throw new FormatException($"a signature of format {(bytes.Length == 0 ? "none" : bytes[0])} where {Format} is read; make it anew from the document");
        using var from = new BinaryReader(new MemoryStream(bytes[1..].ToArray()), Encoding.UTF8);
        try
        {
            var signature = Read(from);
            return from.BaseStream.Position == from.BaseStream.Length ? signature : throw new FormatException("bytes follow the end of a signature; make it anew from the document");
        }
        catch (Exception failure) when (failure is EndOfStreamException or ArgumentException or IOException)
        {
            throw new FormatException("a signature is damaged; make it anew from the document", failure);
        }
    }

    private static Signature Read(BinaryReader from) => new()
    {
        Id = from.ReadString(),
        Day = ReadDay(from),
        Published = ReadText(from),
        Outlet = ReadText(from),
        Owner = ReadText(from),
        Language = from.ReadString(),
        Title = from.ReadUInt32(),
        Words = from.Read7BitEncodedInt(),
        Credits = Many(from, f => f.ReadString()),
        CreditOwners = Many(from, f => f.ReadString()),
        Text = [.. Many(from, f => f.ReadUInt32())],
        TextSize = from.Read7BitEncodedInt(),
        Matter = [.. Many(from, f => f.ReadUInt32())],
        MatterSize = from.Read7BitEncodedInt(),
        Terms = [.. Many(from, f => new Weighted(f.ReadUInt32(), f.ReadByte()))],
        Lead = [.. Many(from, f => new Weighted(f.ReadUInt32(), f.ReadByte()))],
        Names = [.. Many(from, f => new Weighted(f.ReadUInt32(), f.ReadByte()))],
        Numbers = [.. Many(from, f => f.ReadUInt32())],
        Acts = Many(from, ReadAct),
        Denials = Many(from, f => new Denial(f.ReadString(), f.ReadString())),
    };

    private static void Write(BinaryWriter to, Act act)
    {
        to.Write(act.Id);
        to.Write((byte)act.Type);
        to.Write((byte)(act.Of is { } of ? (int)of + 1 : 0));
        to.Write((byte)((int)act.Factuality | (act.Reciprocal ? 16 : 0) | (act.Background ? 32 : 0)));
        Write(to, act.Actor);
        Write(to, act.Recipient);
        Write(to, act.Start);
        Write(to, act.End);
        Write(to, act.Place);
        Write(to, act.Speakers);
        to.Write((byte)Math.Round(act.Confidence * 255));
    }

    private static Act ReadAct(BinaryReader from)
    {
        var (id, type, of, flags) = (from.ReadString(), from.ReadByte(), from.ReadByte(), from.ReadByte());
        return new Act
        {
            Id = id,
            Type = (EventType)type,
            Of = of == 0 ? null : (EventType)(of - 1),
            Factuality = (Factuality)(flags & 15),
            Reciprocal = (flags & 16) != 0,
            Background = (flags & 32) != 0,
            Actor = Many(from, ReadParty),
            Recipient = Many(from, ReadParty),
            Start = ReadDay(from),
            End = ReadDay(from),
            Place = ReadText(from),
            Speakers = Many(from, f => f.ReadString()),
            Confidence = from.ReadByte() / 255.0,
        };
    }

    private static void Write(BinaryWriter to, IReadOnlyList<ActParty> parties)
    {
        to.Write7BitEncodedInt(parties.Count);
        foreach (var party in parties)
        {
            Write(to, party.Entity);
            Write(to, party.Country);
            Write(to, party.Name);
            Write(to, party.Members);
        }
    }

    private static ActParty ReadParty(BinaryReader from) => new(ReadText(from), ReadText(from), ReadText(from), Many(from, f => f.ReadString()));

    private static void Write(BinaryWriter to, DateOnly? day) => to.Write7BitEncodedInt(day is { } known ? known.DayNumber + 1 : 0);

    private static DateOnly? ReadDay(BinaryReader from) => from.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    private static void Write(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null) to.Write(text);
    }

    private static string? ReadText(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static void Write(BinaryWriter to, IReadOnlyList<string> texts)
    {
        to.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts) to.Write(text);
    }

    private static void Write(BinaryWriter to, ImmutableArray<uint> numbers)
    {
        to.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers) to.Write(number);
    }

    private static void Write(BinaryWriter to, ImmutableArray<Weighted> words)
    {
        to.Write7BitEncodedInt(words.Length);
        foreach (var word in words)
        {
            to.Write(word.Key);
            to.Write(word.Weight);
        }
    }

    private static T[] Many<T>(BinaryReader from, Func<BinaryReader, T> one)
    {
        var count = from.Read7BitEncodedInt();
        if (count < 0 || count > from.BaseStream.Length) throw new EndOfStreamException();
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = one(from);
        return items;
    }
}
