using System.Text;

namespace Entente.Storage.Exports;

/// <summary>Text on its way into a stream that belongs to somebody else.</summary>
internal static class TextOutput
{
    /// <summary>A writer of UTF-8 without a mark; disposing it writes out what it holds and leaves the stream open.</summary>
    public static StreamWriter Over(Stream output) => new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
