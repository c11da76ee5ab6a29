namespace Entente.Sentences;

/// <summary>The models that are compiled into the library.</summary>
internal static class Embedded
{
    /// <summary>Opens <paramref name="name"/>, such as <c>models/en/lemmas.model</c>.</summary>
    /// <exception cref="FileNotFoundException">The library was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The library was built without '{name}'.", name);
}
