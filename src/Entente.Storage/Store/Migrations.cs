using System.Reflection;

namespace Entente.Storage.Store;

/// <summary>Brings a store to the schema of this program: the numbered files of <c>schema/</c>, first the shared one of a number, then the database's own.</summary>
internal static class Migrations
{
    /// <summary>The schema that this program knows: the highest number among the files.</summary>
    public static int Newest { get; } = Files().Max(file => file.Version);

    /// <summary>Runs what is missing, each version in a transaction of its own.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="dialect"><c>duckdb</c> or <c>postgres</c>.</param>
    /// <param name="place">The store's name in messages.</param>
    /// <exception cref="SchemaException">The store is newer than the program.</exception>
    public static void Run(Session session, string dialect, string place)
    {
        var present = Version(session);
        if (present > Newest) throw new SchemaException(place, present, Newest);
        for (var version = present + 1; version <= Newest; version++)
        {
            session.Begin();
            foreach (var (_, name) in Files().Where(file => file.Version == version && Concerns(file.Name, dialect)).OrderBy(file => file.Name.StartsWith(dialect, StringComparison.Ordinal)))
                session.Execute(Text(name));
            Note(session, "schema", version.ToString());
            session.Commit();
        }
    }

    /// <summary>Version of the schema; 0 for an empty database.</summary>
    public static int Version(Session session) =>
        session.One<long>("select count(*) from information_schema.tables where table_name = 'meta' and table_schema = current_schema()") == 0
            ? 0
            : int.Parse(session.One<string>("select value from meta where key = 'schema'") ?? "0");

    /// <summary>Writes one line of what the store knows about itself.</summary>
    public static void Note(Session session, string key, string value)
    {
        session.Execute("delete from meta where key = $1", key);
        session.Execute("insert into meta (key, value) values ($1, $2)", key, value);
    }

    private static bool Concerns(string name, string dialect) => char.IsAsciiDigit(name[0]) || name.StartsWith(dialect + "-", StringComparison.Ordinal);

    private static IEnumerable<(int Version, string Name)> Files() =>
        from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where resource.StartsWith("schema/", StringComparison.Ordinal)
        let name = resource["schema/".Length..]
        let at = char.IsAsciiDigit(name[0]) ? 0 : name.IndexOf('-') + 1
        select (int.Parse(name.AsSpan(at, 3)), name);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("schema/" + name)!);
        return reader.ReadToEnd();
    }
}
