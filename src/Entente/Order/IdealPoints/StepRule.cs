namespace Entente.Order.IdealPoints;

/// <summary>How far a country is expected to move from one session to the next.</summary>
public enum StepRule
{
    /// <summary>As Bailey, Strezhnev and Voeten (2017): a step has the variance ½ n / (n + n before), n counting the country's ballots, however long it was away.</summary>
    Published,

    /// <summary>One variance for all countries, learned from the ballots, times the sessions since the country's last; paths become smoother.</summary>
    Learned,
}
