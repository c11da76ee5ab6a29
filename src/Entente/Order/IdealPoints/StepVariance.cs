namespace Entente.Order.IdealPoints;

/// <summary>The variances of steps: a common factor times what each step has of its own.</summary>
internal sealed class StepVariance
{
    private const double PublishedFactor = 0.5, FirstGuess = 0.05;

    private readonly double[] own;
    private readonly StepRule rule;

    public StepVariance(PanelCells cells, StepRule rule)
    {
        this.rule = rule;
        own = new double[cells.Count];
        foreach (var path in cells.Paths)
            for (var i = 1; i < path.Length; i++)
                own[path[i]] = rule == StepRule.Learned ? cells.Sessions[path[i]] - cells.Sessions[path[i - 1]]
                    : (double)cells.Sizes[path[i]] / (cells.Sizes[path[i]] + cells.Sizes[path[i - 1]]);
        Factor = rule == StepRule.Learned ? FirstGuess : PublishedFactor;
    }

    public double Factor { get; private set; }

    /// <summary>Variance of the step that leads to a country-session.</summary>
    public double To(int cell) => Factor * own[cell];

    /// <summary>What the step to a country-session has of its own.</summary>
    public double Own(int cell) => own[cell];

    /// <summary>Learns the factor from squared steps, each over what it has of its own; as published nothing is learned.</summary>
    public void Climb(double squaredSteps, int count)
    {
        if (rule == StepRule.Learned) Factor = StepPrior.Mode(squaredSteps, count);
    }

    /// <summary>Draws the factor likewise.</summary>
    public void Draw(double squaredSteps, int count, CounterRandom random)
    {
        if (rule == StepRule.Learned) Factor = StepPrior.Draw(squaredSteps, count, random);
    }
}
