using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.Tests.Documents.Fetching;

/// <summary>A server on loopback that answers each connection by whatever a test writes to it.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public HostileServer(Func<Socket, CancellationToken, Task> answer)
    {
        listener.Start();
        _ = AcceptAsync(answer);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Url => $"http://127.0.0.1:{Port}/";

    public static Task Send(Socket socket, string text, CancellationToken cancellation) => socket.SendAsync(Encoding.Latin1.GetBytes(text), cancellation).AsTask();

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync(Func<Socket, CancellationToken, Task> answer)
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token), answer, stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return; // the test is over
        }
    }

    private static async Task ServeAsync(Socket socket, Func<Socket, CancellationToken, Task> answer, CancellationToken cancellation)
    {
        using (socket)
            try
            {
                await socket.ReceiveAsync(new byte[8192], cancellation);
                await answer(socket, cancellation);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return; // the client went away, as it should
            }
    }
}
