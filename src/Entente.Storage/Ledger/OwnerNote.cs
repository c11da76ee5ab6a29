using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Storage.Ledger;

/// <summary>What the owner of a store says of itself in the file <c>owner</c>.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Program">Name of its program.</param>
/// <param name="Started">When it was started; UTC.</param>
/// <param name="Address">Where it serves; null when it does not.</param>
public sealed record OwnerNote(
    [property: JsonPropertyName("pid")] int Pid,
    [property: JsonPropertyName("program")] string Program,
    [property: JsonPropertyName("started")] DateTimeOffset Started,
    [property: JsonPropertyName("address")] string? Address)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Program} (process {Pid}, since {Started:yyyy-MM-dd HH:mm:ss}Z{(Address is null ? "" : $", serving {Address}")})";

    /// <summary>Reads a note; null when there is none or it is not whole.</summary>
    internal static OwnerNote? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<OwnerNote>(File.ReadAllBytes(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    internal void Write(string path)
    {
        var draft = path + LedgerPaths.NewEnding;
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(draft, path, overwrite: true);
    }
}
