using System.Net;
using System.Net.Sockets;

namespace Entente.Documents.Fetching;

/// <summary>The network as fetchers may use it: every address is judged at the moment of connecting, whatever a name meant a moment ago.</summary>
internal static class GuardedTransport
{
    /// <summary>A handler that follows nothing, keeps no cookies, takes no proxy and connects to public addresses alone.</summary>
    /// <param name="options">Limits and the allow list.</param>
    /// <param name="resolve">Finds the addresses of a host.</param>
    public static SocketsHttpHandler Create(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var rules = new NetworkRules(options);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = options.HeaderKilobytes,
            MaxResponseDrainSize = 64 << 10,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectTimeout = options.FirstByte,
            ConnectCallback = (context, cancellation) => ConnectAsync(rules, resolve, context.DnsEndPoint, cancellation),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        NetworkRules rules, Func<string, CancellationToken, Task<IPAddress[]>> resolve, DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await AddressesAsync(resolve, target.Host, cancellation);
        foreach (var address in addresses)
            if (rules.Forbidden(target.Host, address) is { } what)
                throw new FetchException($"{target.Host} leads to {address}, which is {what}", "allow the network if the server is yours");
        Exception? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, target.Port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e)
            {
                socket.Dispose();
                if (e is not SocketException) throw;
                last = e;
            }
        }
        throw new FetchException($"no connection to {target.Host} ({last?.Message ?? "it has no address"})", "try again later");
    }

    private static async ValueTask<IPAddress[]> AddressesAsync(Func<string, CancellationToken, Task<IPAddress[]>> resolve, string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal)) return [literal];
        try
        {
            return await resolve(host, cancellation);
        }
        catch (SocketException)
        {
            throw new FetchException($"the host {host} is not known", "check the address");
        }
    }
}
