using System.Text.Json.Nodes;

namespace Entente.Storage.Keeping;

/// <summary>Where corrected words stand.</summary>
/// <param name="Hash">Hash of the document's text as received.</param>
/// <param name="Start">First code point of the trigger or statement.</param>
/// <param name="End">Code point behind the last.</param>
/// <param name="Words">The words themselves.</param>
public sealed record Anchor(string Hash, int Start, int End, string Words)
{
    internal static Anchor? Of(JsonObject? json) => json is null ? null
        : new Anchor(json["hash"]?.GetValue<string>() ?? "", json["start"]?.GetValue<int>() ?? 0, json["end"]?.GetValue<int>() ?? 0, json["words"]?.GetValue<string>() ?? "");
}
