using System.Globalization;
using System.Net;

namespace Entente.Documents.Fetching;

/// <summary>Which addresses may be asked: public ones, and those that the user allows.</summary>
internal sealed class NetworkRules
{
    private readonly List<IPNetwork> networks = [];
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> ports;

    /// <exception cref="ArgumentException">An entry of the allow list is neither a network, nor an address, nor a host name.</exception>
    public NetworkRules(FetchOptions options)
    {
        ports = [.. options.Ports];
        foreach (var entry in options.Allowed) Allow(entry.Trim());
    }

    /// <summary>Takes an address to be fetched apart.</summary>
    /// <exception cref="FetchException">It is none that may be asked.</exception>
    public Uri Check(string text)
    {
        if (text.Length > 8 << 10) throw new FetchException($"the address has {text.Length} characters, more than {8 << 10}", "shorten it");
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)) throw new FetchException("this is no web address", "write it as https://HOST/PATH");
        return Check(address);
    }

    /// <summary>As above.</summary>
    public Uri Check(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || address.Host.Length == 0) throw new FetchException($"addresses of the kind '{address.Scheme}:' are not fetched", "give one that begins with http:// or https://");
        if (address.UserInfo.Length > 0) throw new FetchException("the address carries a user's name or password", "leave it out");
        if (!ports.Contains(address.Port)) throw new FetchException($"port {address.Port} is not asked", "allow the port if the server is meant");
        return address;
    }

    /// <summary>Why a host may not be asked at an address; null when it may.</summary>
    public string? Forbidden(string host, IPAddress address)
    {
        if (hosts.Contains(host.TrimEnd('.'))) return null;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var network in networks)
            if (network.Contains(plain)) return null;
        return AddressClass.Forbidden(address);
    }

    // The network in which an address stands: 10.1.0.0/16 of 10.1.2.3/16.
    private static IPNetwork? Network(string entry)
    {
        if (entry.Split('/') is not [var text, var size] || !IPAddress.TryParse(text, out var address) || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        var bytes = address.GetAddressBytes();
        if (length > bytes.Length * 8) return null;
        for (var bit = length; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), length);
    }

    private void Allow(string entry)
    {
        if (IPNetwork.TryParse(entry, out var network)) networks.Add(network);
        else if (IPAddress.TryParse(entry, out var address)) networks.Add(new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128));
        else if (entry.Length > 0 && Uri.CheckHostName(entry) == UriHostNameType.Dns) hosts.Add(entry.TrimEnd('.'));
        else if (Network(entry) is { } meant) throw new ArgumentException($"'{entry}' has bits behind its length; write {meant} if the whole network is meant");
        else throw new ArgumentException($"'{entry}' is neither a network (10.1.0.0/16) nor an address nor a host name");
    }
}
