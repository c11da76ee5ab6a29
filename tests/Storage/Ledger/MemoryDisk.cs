using Entente.Storage.Ledger.Disks;

namespace Entente.Tests.Storage.Ledger;

/// <summary>A disk in memory that writes down every change, fails at a chosen one, and can lose power.</summary>
internal sealed class MemoryDisk : Disk
{
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly List<byte[]> files = [];

    /// <summary>Every change so far.</summary>
    public List<DiskCall> Calls { get; } = [];

    /// <summary>Index of the change that fails; -1 for none.</summary>
    public int FailAt { get; set; } = -1;

    /// <summary>How many changes fail from there on.</summary>
    public int Failures { get; set; } = 1;

    /// <summary>What failing means: the error number, and how much of a write still gets through.</summary>
    public (int Error, double Written) Failure { get; set; } = (5, 0);

    public byte[] this[string path]
    {
        get => files[names[path]];
        set => files[names[path]] = value;
    }

    public IEnumerable<string> Paths => names.Keys.Order(StringComparer.Ordinal);

    public bool Failed { get; private set; }

    /// <summary>Another disk with the same files and no memory of how they came about.</summary>
    public MemoryDisk Copy()
    {
        var copy = new MemoryDisk();
        foreach (var path in Paths) copy.Put(path, this[path]); // numbered in the order of Paths
        return copy;
    }

    public void Put(string path, byte[] bytes)
    {
        names[path] = files.Count;
        files.Add([.. bytes]);
    }

    public override DiskFile Read(string path) => new MemoryFile(this, path, names.TryGetValue(path, out var file) ? file : throw new FileNotFoundException(path));

    public override DiskFile Write(string path) => Read(path);

    public override DiskFile Create(string path)
    {
        Do(new DiskCall(DiskChange.Create, path, files.Count), () => Put(path, []));
        return Read(path);
    }

    public override bool Exists(string path) => names.ContainsKey(path);

    public override IReadOnlyList<string> Files(string folder) => [.. Paths.Where(path => Path.GetDirectoryName(path) == folder).Select(path => Path.GetFileName(path))];

    public override void MakeFolder(string folder)
    {
    }

    public override void Rename(string from, string to) => Do(new DiskCall(DiskChange.Rename, from, To: to), () =>
    {
        names[to] = names[from];
        names.Remove(from);
    });

    public override void Delete(string path)
    {
        if (Exists(path)) Do(new DiskCall(DiskChange.Delete, path), () => names.Remove(path));
    }

    public override void FlushFolder(string folder) => Do(new DiskCall(DiskChange.FlushFolder, folder), () => { });

    internal byte[] Content(int file) => files[file];

    internal void Write(string path, int file, ReadOnlySpan<byte> bytes, long at)
    {
        var all = bytes.ToArray();
        if (Fails())
        {
            var part = all[..(int)(all.Length * Failure.Written)];
            Calls.Add(new DiskCall(DiskChange.Write, path, file, at, part));
            files[file] = Written(files[file], part, at);
            throw Error(path);
        }
        Calls.Add(new DiskCall(DiskChange.Write, path, file, at, all));
        files[file] = Written(files[file], all, at);
    }

    internal void Cut(string path, int file, long length) => Do(new DiskCall(DiskChange.Cut, path, file, length), () => files[file] = Resized(files[file], length));

    internal void Flush(string path, int file) => Do(new DiskCall(DiskChange.Flush, path, file), () => { });

    internal static byte[] Written(byte[] content, byte[] bytes, long at)
    {
        if (bytes.Length == 0) return content;
        var grown = Resized(content, Math.Max(content.Length, at + bytes.Length));
        bytes.CopyTo(grown, at);
        return grown;
    }

    internal static byte[] Resized(byte[] content, long length)
    {
        var resized = new byte[length];
        content.AsSpan(0, (int)Math.Min(length, content.Length)).CopyTo(resized);
        return resized;
    }

    private void Do(DiskCall call, Action change)
    {
        if (Fails()) throw Error(call.Path);
        Calls.Add(call);
        change();
    }

    private bool Fails()
    {
        var fails = FailAt >= 0 && Calls.Count >= FailAt && Failures > 0;
        if (fails) Failures--;
        Failed |= fails;
        return fails;
    }

    private IOException Error(string path) => new($"{path}: error {Failure.Error}", Failure.Error);
}
