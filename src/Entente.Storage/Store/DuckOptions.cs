namespace Entente.Storage.Store;

/// <summary>How DuckDB may use the machine.</summary>
public sealed record DuckOptions
{
    /// <summary>Memory that DuckDB may take, in megabytes; from 64 on. More than the whole program needs at rest, less than a laptop misses.</summary>
    public int MemoryMegabytes { get; init; } = 128;

    /// <summary>Threads that one query may use; from 1 on.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Size of the write-ahead log, in megabytes, from which it is worked into the file.</summary>
    public int CheckpointMegabytes { get; init; } = 64;

    /// <summary>How many bytes are free on the disk of a path.</summary>
    public Func<string, long> FreeSpace { get; init; } = path => new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace;
}
