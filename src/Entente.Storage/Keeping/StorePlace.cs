namespace Entente.Storage.Keeping;

/// <summary>Where a store is: a folder of this machine, or a PostgreSQL database.</summary>
public sealed record StorePlace
{
    private StorePlace(string? folder, string? connection) => (Folder, Connection) = (folder, connection);

    /// <summary>Full path of the folder; null for PostgreSQL.</summary>
    public string? Folder { get; }

    /// <summary>Address of the database; null for a folder.</summary>
    public string? Connection { get; }

    /// <summary>Reads what <c>--store</c> says; else the variable <c>ENTENTE_STORE</c>, else <c>entente/store</c> in the user's data folder.</summary>
    /// <param name="said">A folder, or an address that begins with <c>postgres://</c> or <c>postgresql://</c>; null when nothing was said.</param>
    /// <param name="variable">Value of <c>ENTENTE_STORE</c>; null or empty when unset.</param>
    public static StorePlace Of(string? said, string? variable)
    {
        var place = !string.IsNullOrWhiteSpace(said) ? said : !string.IsNullOrWhiteSpace(variable) ? variable : Default();
        return IsAddress(place) ? new StorePlace(null, place) : new StorePlace(Path.GetFullPath(place), null);
    }

    /// <summary>The folder of another name in the same folder.</summary>
    /// <exception cref="InvalidOperationException">The place is a database.</exception>
    public StorePlace Beside(string name) => Folder is null ? throw new InvalidOperationException("a database has no folder") : new StorePlace(Path.Combine(Path.GetDirectoryName(Folder)!, name), null);

    /// <summary>The place in words, without any password.</summary>
    public override string ToString()
    {
        if (Connection is null) return Folder!;
        var at = Connection.LastIndexOf('@');
        var colon = at < 0 ? -1 : Connection.IndexOf(':', Connection.IndexOf("//", StringComparison.Ordinal) + 2);
        return colon >= 0 && colon < at ? string.Concat(Connection.AsSpan(0, colon), ":…", Connection.AsSpan(at)) : Connection;
    }

    private static string Default() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "entente", "store");

    private static bool IsAddress(string place) =>
        place.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
}
