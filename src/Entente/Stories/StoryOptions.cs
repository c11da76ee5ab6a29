namespace Entente.Stories;

/// <summary>How documents are put together.</summary>
public sealed record StoryOptions
{
    /// <summary>Days apart from which two documents are no longer compared; 1 to 60. A happening told anew later is another story.</summary>
    public int WindowDays { get; init; } = 10;

    /// <summary>Least mean probability of the same happening that joins two groups, 0 to 1. Chosen on the development stories of ECB+.</summary>
    public double JoinAt { get; init; } = 0.4;

    /// <summary>Least probability that makes two documents look at each other at all, 0 to <see cref="JoinAt"/>.</summary>
    public double LookAt { get; init; } = 0.2;
}
