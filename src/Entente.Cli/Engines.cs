using System.Reflection;
using System.Security.Cryptography;

namespace Entente.Cli;

/// <summary>Says which code, tables and models are at work.</summary>
internal static class Engines
{
    /// <summary>Versions of the program, the tables (with the user's laid over them) and the models.</summary>
    public static Engine Current(string? overlay)
    {
        var version = typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return new Engine(version, Hash("data/", overlay), Hash("models/", null));
    }

    private static string Hash(string prefix, string? overlay)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(Reader).Assembly;
        var buffer = new byte[1 << 16];
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            for (int read; (read = stream.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }
        if (overlay is not null)
            foreach (var file in Directory.EnumerateFiles(overlay, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
