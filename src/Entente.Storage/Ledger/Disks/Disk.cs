namespace Entente.Storage.Ledger.Disks;

/// <summary>The few things the ledger asks of a disk. There is one in the program; tests put others in its place that fail at the n-th call or lose power.</summary>
internal abstract class Disk
{
    /// <summary>Opens a file that exists, for reading only. Others may write, replace or delete it meanwhile.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public abstract DiskFile Read(string path);

    /// <summary>Opens a file that exists, for reading and writing.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public abstract DiskFile Write(string path);

    /// <summary>Makes an empty file; one that is there is emptied.</summary>
    public abstract DiskFile Create(string path);

    /// <summary>Whether there is a file of that name.</summary>
    public abstract bool Exists(string path);

    /// <summary>Names, without the folder, of the files of a folder in ordinal order; none when there is no folder.</summary>
    public abstract IReadOnlyList<string> Files(string folder);

    /// <summary>Makes a folder and those above it, lasting.</summary>
    public abstract void MakeFolder(string folder);

    /// <summary>Gives a file another name in one step; a file of that name is replaced.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    public abstract void Delete(string path);

    /// <summary>Makes lasting which names a folder holds: files made, renamed and deleted.</summary>
    public abstract void FlushFolder(string folder);
}
