namespace Entente.Stories;

/// <summary>How documents are put together.</summary>
public sealed record StoryOptions
{
    /// <summary>Days apart from which two documents are no longer compared; 1 to 60. A happening told anew later is another story.</summary>
    public int WindowDays { get; init; } = 10;

    /// <summary>Least mean probability of the same happening that joins two groups, 0 to 1. Chosen on the training and development stories of ECB+: below 0.7 two of the training topics run together.</summary>
    public double JoinAt { get; init; } = 0.7;

    /// <summary>Least probability, as the mean over the three members most alike, that brings a single document or a pair to a larger group, 0 to 1. Chosen as <see cref="JoinAt"/>.</summary>
    public double AttachAt { get; init; } = 0.5;

    /// <summary>Least probability that makes two documents look at each other at all, 0 to <see cref="JoinAt"/>.</summary>
    public double LookAt { get; init; } = 0.2;
}
