using System.Globalization;
using System.Text;

namespace Entente.Documents.Fetching;

/// <summary>What a host's robots.txt asks of one robot (RFC 9309).</summary>
internal sealed class RobotsFile
{
    private const int MostBytes = 500 << 10;
    private const int MostRules = 5_000;
    private const int LongestPattern = 2_000;
    private readonly List<RobotsRule> rules = [];

    private RobotsFile()
    {
    }

    /// <summary>Nothing is forbidden.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>The file cannot be had, so the site is left alone.</summary>
    public static RobotsFile Missing(Rejection why) => new() { Problem = why };

    /// <summary>Why the file cannot be had; null when it can.</summary>
    public Rejection? Problem { get; private init; }

    /// <summary>The pause asked for between two requests; null when none is.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the groups for a robot: those that name it, else those for all.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string product)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).TrimStart('\uFEFF');
        var own = Read(text, name => string.Equals(name, product, StringComparison.OrdinalIgnoreCase), out var isNamed);
        return isNamed ? own : Read(text, name => name == "*", out _);
    }

    /// <summary>Whether a page may be fetched: the longest rule that covers it decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (Problem is not null) return false;
        if (path == "/robots.txt") return true;
        RobotsRule? best = null;
        foreach (var rule in rules)
        {
            if (best is { } known && (rule.Pattern.Length < known.Pattern.Length || (rule.Pattern.Length == known.Pattern.Length && known.IsAllowed))) continue;
            if (rule.Covers(path)) best = rule;
        }
        return best?.IsAllowed ?? true;
    }

    private static RobotsFile Read(string text, Func<string, bool> isMeant, out bool isNamed)
    {
        var file = new RobotsFile();
        var (inGroup, wasAgent) = (false, false);
        isNamed = false;
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var content = line.Split('#')[0];
            var colon = content.IndexOf(':');
            if (colon < 0) continue;
            var (key, value) = (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                inGroup = (wasAgent && inGroup) || isMeant(value.Split('/', ' ')[0]);
                isNamed |= inGroup;
                wasAgent = true;
                continue;
            }
            if (key is "allow" or "disallow" or "crawl-delay") wasAgent = false;
            if (inGroup) file.Add(key, value);
        }
        return file;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length is > 0 and <= LongestPattern && rules.Count < MostRules) rules.Add(new RobotsRule(Normal(value), key == "allow"));
        if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400) Delay ??= TimeSpan.FromSeconds(seconds);
    }

    // Characters that may be written either way are written one way: unreserved ones plain, all beyond ASCII escaped, escapes in capitals.
    private static string Normal(string path)
    {
        var made = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~') made.Append((char)value);
                else made.Append('%').Append(path[(i + 1)..(i + 3)].ToUpperInvariant());
                i += 2;
            }
            else if (path[i] <= '\x7F') made.Append(path[i]);
            else
            {
                var isPair = char.IsHighSurrogate(path[i]) && i + 1 < path.Length;
                foreach (var b in Encoding.UTF8.GetBytes(path, i, isPair ? 2 : 1)) made.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                if (isPair) i++;
            }
        }
        return made.ToString();
    }
}
