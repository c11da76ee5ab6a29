using Npgsql;

namespace Entente.Storage.Store;

/// <summary>Makes connections out of what a person writes: an address, or a connection string.</summary>
internal static class PostgresAddress
{
    /// <summary>Connections in our own schema.</summary>
    /// <param name="text"><c>postgres://user:password@host:port/database</c>, or a connection string.</param>
    /// <param name="place">Server and database, without the password.</param>
    public static NpgsqlDataSource Source(string text, out string place)
    {
        var settings = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal) ? OfAddress(text) : OfText(text);
        settings.SearchPath = PostgresStore.Schema;
        settings.ApplicationName ??= "entente";
        place = $"postgres://{settings.Host}:{settings.Port}/{settings.Database}";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    private static NpgsqlConnectionStringBuilder OfText(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException e)
        {
            throw new IOException($"the connection string cannot be read ({e.Message}); write postgres://user@host:port/database, or Host=…;Database=…", e);
        }
    }

    private static NpgsqlConnectionStringBuilder OfAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)) throw new IOException("the address of the database cannot be read; write postgres://user@host:port/database");
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host, Port = address.Port > 0 ? address.Port : 5432 };
        if (address.AbsolutePath.Trim('/') is { Length: > 0 } database) settings.Database = Uri.UnescapeDataString(database);
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            settings[Uri.UnescapeDataString(pair.Split('=', 2)[0])] = Uri.UnescapeDataString(pair.Split('=', 2)[^1]);
        return settings;
    }
}
