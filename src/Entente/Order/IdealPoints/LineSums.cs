namespace Entente.Order.IdealPoints;

/// <summary>Means of the lines of votes over kept draws.</summary>
internal sealed class LineSums(BallotPanel panel)
{
    private readonly double[] slopes = new double[panel.Votes.Count], squares = new double[panel.Votes.Count], lower = new double[panel.Votes.Count], upper = new double[panel.Votes.Count];
    private int kept;

    public void Keep(VoteLine[] lines)
    {
        kept++;
        for (var vote = 0; vote < lines.Length; vote++)
        {
            slopes[vote] += lines[vote].Slope;
            squares[vote] += lines[vote].Slope * lines[vote].Slope;
            lower[vote] += lines[vote].Lower;
            upper[vote] += lines[vote].Upper;
        }
    }

    public IReadOnlyList<VotePlace> Means() => [.. Enumerable.Range(0, slopes.Length).Select(vote =>
    {
        var mean = slopes[vote] / kept;
        var variance = Math.Max(0, (squares[vote] / kept) - (mean * mean));
        return new VotePlace(panel.Votes.Numbers[vote], panel.Votes.Starts[vote + 1] - panel.Votes.Starts[vote], mean, Math.Sqrt(variance), lower[vote] / kept, upper[vote] / kept);
    })];
}
