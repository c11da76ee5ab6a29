namespace Entente.Order.IdealPoints;

/// <summary>Where a sampler begins.</summary>
internal static class Beginning
{
    private const double Edge = 0.5;

    /// <summary>Countries where the orientation puts them; a vote's slope is +1 if the positive country was more against it than the negative one.</summary>
    public static SamplerState Of(BallotPanel panel, Orientation orientation)
    {
        var state = new SamplerState(panel);
        for (var cell = 0; cell < state.Places.Length; cell++) state.Places[cell] = orientation.Starts.GetValueOrDefault(panel.Cells.Countries[cell]);
        for (var vote = 0; vote < state.Lines.Length; vote++)
        {
            var slope = Math.Sign(Choice(panel, vote, orientation.Positive) - Choice(panel, vote, orientation.Negative));
            state.Lines[vote] = Cuts(panel.Votes, vote) with { Slope = slope };
        }
        return state;
    }

    /// <summary>Mean choice of a country on a vote; 2 if it did not vote.</summary>
    private static double Choice(BallotPanel panel, int vote, int country)
    {
        var votes = panel.Votes;
        var (sum, count) = (0, 0);
        for (var ballot = votes.Starts[vote]; ballot < votes.Starts[vote + 1]; ballot++)
        {
            if (panel.Cells.Countries[panel.CellOfBallot[ballot]] != country) continue;
            sum += ballot < votes.Abstentions[vote] ? 1 : ballot < votes.Noes[vote] ? 2 : 3;
            count++;
        }
        return count == 0 ? 2 : (double)sum / count;
    }

    private static VoteLine Cuts(PanelVotes votes, int vote)
    {
        var all = votes.Starts[vote + 1] - votes.Starts[vote] + (2 * Edge);
        var yes = votes.Abstentions[vote] - votes.Starts[vote] + Edge;
        var abstained = votes.Noes[vote] - votes.Abstentions[vote];
        return new VoteLine(0, Normal.Quantile(yes / all), Normal.Quantile((yes + Math.Max(abstained, Edge / 2)) / all));
    }
}
