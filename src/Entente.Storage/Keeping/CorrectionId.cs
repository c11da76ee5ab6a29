using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Storage.Keeping;

/// <summary>Ids of corrections.</summary>
internal static class CorrectionId
{
    /// <summary>How corrections are written: one line, no needless escapes.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first 16 hexadecimal digits of a SHA-256 over the correction as written.</summary>
    public static string Of(JsonObject correction) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(correction.ToJsonString(Options))).AsSpan(0, 8));
}
