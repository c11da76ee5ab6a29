using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Learning;

/// <summary>A trained model: one line of JSON that says what it is and which tables follow, then the tables, little-endian.</summary>
internal sealed class ModelFile
{
    private readonly Dictionary<string, ModelTable> tables = new(StringComparer.Ordinal);

    /// <summary>What the model is: kind, version, corpora, options, scores.</summary>
    public JsonObject About { get; private init; } = [];

    /// <summary>Reads a model to its end.</summary>
    /// <exception cref="InvalidDataException">The stream is not a model or ends too early.</exception>
    public static ModelFile Load(Stream stream)
    {
        var about = ReadAbout(stream);
        var listed = about["tables"] as JsonArray ?? throw new InvalidDataException("The model's first line lists no tables.");
        about.Remove("tables");
        var model = new ModelFile { About = about };
        foreach (var entry in listed)
        {
            var (name, type) = ((string)entry!["name"]!, Enum.Parse<NumberType>((string)entry["type"]!));
            var data = new byte[(int)entry["bytes"]!];
            stream.ReadExactly(data);
            model.tables.Add(name, new ModelTable(type, (int)entry["columns"]!, data));
        }
        return model;
    }

    /// <summary>Writes the model; the same tables give the same bytes.</summary>
    public void Save(Stream stream)
    {
        var about = (JsonObject)About.DeepClone();
        about["tables"] = new JsonArray([.. tables.Select(t => new JsonObject
        {
            ["name"] = t.Key,
            ["type"] = t.Value.Type.ToString(),
            ["columns"] = t.Value.Columns,
            ["bytes"] = t.Value.Data.Length,
        })]);
        stream.Write(Encoding.UTF8.GetBytes(about.ToJsonString() + "\n"));
        foreach (var table in tables.Values) stream.Write(table.Data);
    }

    /// <summary>Numbers in a row of a table.</summary>
    public int Columns(string name) => Find(name).Columns;

    public sbyte[] Bytes(string name) => MemoryMarshal.Cast<byte, sbyte>(Find(name, NumberType.Int8).Data).ToArray();

    public short[] Shorts(string name) => Numbers<short>(name, NumberType.Int16, BinaryPrimitives.ReverseEndianness);

    public int[] Ints(string name) => Numbers<int>(name, NumberType.Int32, BinaryPrimitives.ReverseEndianness);

    public float[] Floats(string name)
        => MemoryMarshal.Cast<int, float>(Numbers<int>(name, NumberType.Float32, BinaryPrimitives.ReverseEndianness)).ToArray();

    /// <summary>The lines of a text table.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Find(name, NumberType.Text).Data).Split('\n');

    public void Add(string name, int columns, ReadOnlySpan<sbyte> values) => Add(name, NumberType.Int8, columns, MemoryMarshal.AsBytes(values).ToArray());

    public void Add(string name, int columns, ReadOnlySpan<short> values)
    {
        var data = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * 2), values[i]);
        Add(name, NumberType.Int16, columns, data);
    }

    public void Add(string name, int columns, ReadOnlySpan<int> values) => Add(name, NumberType.Int32, columns, FromInts(values));

    public void Add(string name, int columns, ReadOnlySpan<float> values)
        => Add(name, NumberType.Float32, columns, FromInts(MemoryMarshal.Cast<float, int>(values)));

    public void Add(string name, IEnumerable<string> lines) => Add(name, NumberType.Text, 1, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static JsonObject ReadAbout(Stream stream)
    {
        var line = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || line.Count > 1 << 20) throw new InvalidDataException("A model begins with one line of JSON; none was found.");
            line.Add((byte)next);
        }
        try
        {
            return JsonNode.Parse(CollectionsMarshal.AsSpan(line)) as JsonObject ?? throw new InvalidDataException("A model's first line is a JSON object.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("A model's first line is a JSON object.", e);
        }
    }

    private static byte[] FromInts(ReadOnlySpan<int> values)
    {
        var data = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(i * 4), values[i]);
        return data;
    }

    private void Add(string name, NumberType type, int columns, byte[] data) => tables.Add(name, new ModelTable(type, columns, data));

    private T[] Numbers<T>(string name, NumberType type, Func<T, T> reverse) where T : unmanaged
    {
        var values = MemoryMarshal.Cast<byte, T>(Find(name, type).Data).ToArray();
        return BitConverter.IsLittleEndian ? values : Array.ConvertAll(values, v => reverse(v));
    }

    private ModelTable Find(string name, NumberType? type = null)
    {
        if (!tables.TryGetValue(name, out var table)) throw new InvalidDataException($"The model has no table '{name}'.");
        if (type is not null && table.Type != type) throw new InvalidDataException($"Table '{name}' holds {table.Type}, not {type}.");
        return table;
    }
}
