using System.Globalization;

namespace Entente.Cli;

/// <summary>Standard input and output, told from what stands in their place when the caller has closed them.</summary>
internal static class StandardStream
{
    private const int CloseOnExec = 0x80000; // octal 02000000 in /proc/self/fdinfo

    /// <summary>Standard input; reading it fails with words when it is closed.</summary>
    public static Stream Input() => IsClosed(0) ? new ClosedStream("standard input is closed; give a file, or pipe a text into it") : Console.OpenStandardInput();

    /// <summary>Standard output; writing it fails with words when it is closed.</summary>
    public static Stream Output() => IsClosed(1) ? new ClosedStream("standard output is closed; write the results to a file (-o FILE)") : Console.OpenStandardOutput();

    /// <summary>Whether the number belongs to a file of the runtime's own: those are closed on exec, inherited ones never. False where nothing tells.</summary>
    private static bool IsClosed(int number)
    {
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{number.ToString(CultureInfo.InvariantCulture)}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt64(flags[6..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (FileNotFoundException)
        {
            return Directory.Exists("/proc/self/fdinfo");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
