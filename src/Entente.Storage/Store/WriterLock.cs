using Entente.Storage.Ledger;

namespace Entente.Storage.Store;

/// <summary>PostgreSQL's advisory locks by which there is one writer in a database; they end with the connection.</summary>
internal static class WriterLock
{
    public const long OfTheStore = 0x656E74656E7465; // "entente" in ASCII
    public const long OfTheLog = OfTheStore + 1;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2), pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes a lock for as long as the connection lives.</summary>
    /// <remarks>A server notices a moment late that a connection has been closed; a lock that is held then is asked for again for two seconds.</remarks>
    /// <exception cref="StoreInUseException">Another connection has it.</exception>
    public static void Take(Session session, long key, string place)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ; Thread.Sleep(pause))
        {
            if (session.One<bool>("select pg_try_advisory_lock($1)", key)) return;
            if (TimeProvider.System.GetElapsedTime(start) >= patience) break;
        }
        var owner = session.One<string>("""
            select 'of the server, number ' || l.pid || coalesce(', from ' || host(a.client_addr), '') from pg_locks l left join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and ((l.classid::bigint << 32) | l.objid::bigint) = $1 limit 1
            """, key);
        throw new StoreInUseException(place, owner, null);
    }
}
