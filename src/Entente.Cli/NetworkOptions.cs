using System.CommandLine;
using System.Globalization;
using Entente.Documents.Fetching;

namespace Entente.Cli;

/// <summary>What verbs that use the network may be told about it.</summary>
internal sealed class NetworkOptions
{
    private readonly Option<string[]> allow = new("--allow") { Description = "A network (10.1.0.0/16), address or host that may be asked although it is not public; HOST:PORT also allows a port beside 80 and 443", HelpName = "CIDR|HOST", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> contact = new("--contact") { Description = "Address of mail or web by which publishers reach you, told with every request", HelpName = "ADDRESS" };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [allow, contact];

    /// <summary>The fetcher; null when what was said cannot be used.</summary>
    public Fetcher? Fetcher(ParseResult parsed, out string problem)
    {
        problem = "";
        try
        {
            return new Fetcher(Of(parsed));
        }
        catch (ArgumentException e)
        {
            problem = $"--allow: {e.Message}.";
            return null;
        }
    }

    private FetchOptions Of(ParseResult parsed)
    {
        var (hosts, ports) = (new List<string>(), new List<int> { 80, 443 });
        foreach (var said in parsed.GetValue(allow) ?? [])
        {
            var port = Port(said);
            hosts.Add(port is null ? said : said[..said.LastIndexOf(':')]);
            if (port is { } number) ports.Add(number);
        }
        return new FetchOptions { Allowed = hosts, Ports = ports, Contact = parsed.GetValue(contact) };
    }

    // Only the last colon of a name with one colon begins a port; others stand within an address of version 6.
    private static int? Port(string said)
    {
        var colon = said.LastIndexOf(':');
        return colon > 0 && said.IndexOf(':') == colon && ushort.TryParse(said.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
