using System.Reflection;

namespace Entente.Storage.Store;

/// <summary>Brings a store to the schema of this program: the numbered files of <c>schema/</c>, first the shared one of a number, then the database's own.</summary>
internal static class Migrations
{
    /// <summary>The schema that this program knows: the highest number among the files.</summary>
    public static int Newest { get; } = Known().Max(file => file.Version);

    /// <summary>Runs what is missing, each version in a transaction of its own.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="dialect"><c>duckdb</c> or <c>postgres</c>.</param>
    /// <param name="place">The store's name in messages.</param>
    /// <exception cref="SchemaException">The store is newer than the program.</exception>
    public static void Run(Session session, string dialect, string place) => Run(session, dialect, place, [.. Known()]);

    /// <summary>As <see cref="Run(Session, string, string)"/>, with these files.</summary>
    public static void Run(Session session, string dialect, string place, IReadOnlyCollection<SchemaFile> files)
    {
        var (present, newest) = (Version(session), files.Max(file => file.Version));
        if (present > newest) throw new SchemaException(place, present, newest);
        for (var version = present + 1; version <= newest; version++)
        {
            session.Begin();
            try
            {
                foreach (var file in files.Where(file => file.Version == version && file.Concerns(dialect)).OrderBy(file => file.Name.StartsWith(dialect, StringComparison.Ordinal)))
                    session.Execute(file.Sql);
                Note(session, "schema", version.ToString());
                session.Commit();
            }
            catch
            {
                session.Abandon();
                throw;
            }
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

    /// <summary>The files that the program carries.</summary>
    public static IEnumerable<SchemaFile> Known() =>
        from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where resource.StartsWith("schema/", StringComparison.Ordinal)
        select new SchemaFile(resource["schema/".Length..], Text(resource));

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
