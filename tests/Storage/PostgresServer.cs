using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Entente.Tests.Storage;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Entente.Tests.Storage;

/// <summary>A PostgreSQL server of the tests' own, made from its binaries in a temporary folder when the first test asks; one for all tests.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lock starting = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"entente-postgres-{Guid.NewGuid():N}");
    private string? binaries, absent;
    private int port, databases;

    /// <summary>The connection string of a new, empty database; skips the test, with the reason, where there is no PostgreSQL.</summary>
    public string NewDatabase()
    {
        lock (starting)
        {
            if (port == 0 && absent is null) absent = Start();
            Assert.SkipWhen(absent is not null, absent ?? "");
            var name = $"d{++databases}";
            using var source = NpgsqlDataSource.Create(Address("postgres"));
            using var command = source.CreateCommand($"create database {name}");
            command.ExecuteNonQuery();
            return Address(name);
        }
    }

    public void Dispose()
    {
        if (port == 0) return;
        NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(folder, true);
    }

    private string Address(string database) => $"Host=127.0.0.1;Port={port};Username=entente;Database={database};Pooling=true;Max Auto Prepare=0";

    /// <summary>Null when it runs, else why it does not.</summary>
    private string? Start()
    {
        binaries = Binaries();
        if (binaries is null) return "PostgreSQL is not on this machine: no initdb in the PATH or in /usr/lib/postgresql (install it, for example with apt-get install postgresql).";
        Directory.CreateDirectory(folder);
        if (IsRoot) Process.Start("chown", ["nobody", folder]).WaitForExit();
        var free = FreePort();
        if (Run("initdb", "-D", Path.Combine(folder, "data"), "-U", "entente", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync") is { } failed) return failed;
        var options = $"-c listen_addresses=127.0.0.1 -c port={free} -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=32MB";
        if (Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-w", "-o", options, "start") is { } refused) return refused;
        port = free;
        return null;
    }

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    private static string? Binaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) || File.Exists(Path.Combine(place, "initdb.exe")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program of PostgreSQL, not as root, which it refuses; null when it went well, else what it said.</summary>
    private string? Run(string program, params string[] arguments)
    {
        var path = Path.Combine(binaries!, program);
        var start = IsRoot ? new ProcessStartInfo("runuser", ["-u", "nobody", "--", path, .. arguments]) : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardError = program == "initdb"; // a server that is started would hold the pipe open
        start.RedirectStandardOutput = program == "initdb";
        using var process = Process.Start(start)!;
        var said = program == "initdb" ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
        if (program == "initdb") process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"PostgreSQL could not be started: {program} ended with {process.ExitCode}. {said.Result}";
    }
}
