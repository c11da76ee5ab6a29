namespace Entente.Documents.Bytes;

/// <summary>An input cannot be read on from here. Never leaves the room: the intake turns it into a <see cref="Rejection"/>.</summary>
internal sealed class InputException(string cause, string remedy) : Exception(cause)
{
    /// <summary>What would help.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The rejection of the input at <paramref name="place"/>.</summary>
    public Rejection At(string place) => new(place, Message, Remedy);
}
