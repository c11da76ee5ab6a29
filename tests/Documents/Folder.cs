namespace Entente.Tests.Documents;

/// <summary>A folder for one test, gone when disposed.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("entente-documents-");

    public string At(string path) => Path.Combine(root.FullName, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public void Dispose() => root.Delete(recursive: true);
}
