namespace Entente.Storage.Ledger.Disks;

/// <summary>The disk of this machine.</summary>
internal sealed class RealDisk : Disk
{
    private const FileShare Others = FileShare.ReadWrite | FileShare.Delete; // who may write is settled by StoreOwner

    public override DiskFile Read(string path) => new RealFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, Others));

    public override DiskFile Write(string path) => new RealFile(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, Others));

    public override DiskFile Create(string path) => new RealFile(File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, Others));

    public override bool Exists(string path) => File.Exists(path);

    public override IReadOnlyList<string> Files(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    public override void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        var above = Path.GetDirectoryName(Path.GetFullPath(folder.TrimEnd(Path.DirectorySeparatorChar)));
        if (above is not null) MakeFolder(above);
        Directory.CreateDirectory(folder);
        if (above is not null) FlushFolder(above);
    }

    public override void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public override void Delete(string path) => File.Delete(path);

    public override void FlushFolder(string folder) => FolderFlush.Of(folder);
}
